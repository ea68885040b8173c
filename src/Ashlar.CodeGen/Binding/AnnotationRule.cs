using Ashlar.CodeGen.Diagnostics;
using Ashlar.Diagnostics;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.CodeGen.Binding;

/// <summary>What an annotation promises about the data must be kept, or not be promised: rows would be silently wrong.</summary>
internal static class AnnotationRule
{
    public static void Check(Model model, DiagnosticBag diagnostics)
    {
        foreach (var annotation in model.Annotations.Concat(model.Fields.SelectMany(f => f.Annotations)))
        {
            if (Broken(annotation) is var (name, effect))
            {
                diagnostics.Add(AnnotationDiagnostics.NotKept(annotation.Location, name, effect));
            }
        }
    }

    private static (string Name, string Effect)? Broken(Annotation annotation) => annotation switch
    {
        EncryptedAnnotation => ("@encrypted", "the values would be stored in the clear"),
        _ => null,
    };
}
