using Ashlar.Build;
using Ashlar.CodeGen.Output;

if (args is not [var path])
{
    Console.Error.WriteLine("usage: Ashlar.Build REQUEST (a file that Ashlar.Build.targets writes)");
    return 1;
}

var request = BuildRequest.Read(path);
var written = new List<string>();
var failed = false;
foreach (var (index, schema) in request.Schemas.Index())
{
    // Clients of several schemas may have files of the same name.
    var folder = request.Schemas.Count == 1 ? request.Output : Path.Combine(request.Output, $"{index + 1}");
    var (files, diagnostics) = SchemaGeneration.Run(schema, request);
    if (!diagnostics.HasErrors)
    {
        written.AddRange(GeneratedFolder.Write(folder, files, diagnostics));
    }

    failed |= diagnostics.HasErrors;
    foreach (var diagnostic in diagnostics)
    {
        BuildOutput.Write(Console.Out, diagnostic, schema);
    }
}

if (failed)
{
    return 1;
}

// Last, for the build takes its time as that of everything else.
File.WriteAllLines(request.Result, written);
return 0;
