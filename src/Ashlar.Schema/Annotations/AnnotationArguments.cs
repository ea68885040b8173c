using System.Globalization;
using System.Text.RegularExpressions;
using Ashlar.Diagnostics;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>Brings the arguments of an annotation to its parameters.</summary>
internal static partial class AnnotationArguments
{
    /// <summary>The arguments by parameter name; <see langword="null"/> when something about them was wrong.</summary>
    public static IReadOnlyDictionary<string, AnnotationArgumentSyntax>? Bind(
        AnnotationSyntax annotation, IReadOnlyList<AnnotationParameter> parameters, DiagnosticBag diagnostics)
    {
        var bound = new Dictionary<string, AnnotationArgumentSyntax>();
        var isValid = true;
        foreach (var argument in annotation.Arguments)
        {
            var parameter = ParameterOf(argument, parameters, bound);
            var problem = parameter is null
                ? AnnotationDiagnostics.UnexpectedArgument(annotation, argument, parameters)
                : Problem(annotation, argument, parameter);
            if (parameter is not null)
            {
                bound[KeyOf(parameter, bound)] = argument;
            }

            if (problem is not null)
            {
                diagnostics.Add(problem);
                isValid = false;
            }
        }

        foreach (var missing in isValid ? parameters.Where(p => p.IsRequired && !bound.ContainsKey(p.Name)) : [])
        {
            diagnostics.Add(AnnotationDiagnostics.MissingArgument(annotation, missing));
            isValid = false;
        }

        return isValid ? bound : null;
    }

    /// <summary>The parameter of that name, or for an argument without a name the first that is still free.</summary>
    private static AnnotationParameter? ParameterOf(
        AnnotationArgumentSyntax argument, IReadOnlyList<AnnotationParameter> parameters, Dictionary<string, AnnotationArgumentSyntax> bound)
    {
        var free = parameters.Where(p => p.IsList || !bound.ContainsKey(p.Name));
        return argument.Name is { } name
            ? free.FirstOrDefault(p => p.Name == name && p.Kind != AnnotationValueKind.Flag)
            : free.FirstOrDefault(p => !p.IsNamedOnly && (p.Kind != AnnotationValueKind.Flag || p.Name == argument.Value));
    }

    /// <summary>The second argument of a list and those that follow are numbered.</summary>
    private static string KeyOf(AnnotationParameter parameter, Dictionary<string, AnnotationArgumentSyntax> bound)
    {
        for (var number = 1; ; number++)
        {
            if (ListKey(parameter.Name, number) is var key && !bound.ContainsKey(key))
            {
                return key;
            }
        }
    }

    /// <summary>Under which key the argument of a list with that number, from 1, is bound.</summary>
    internal static string ListKey(string name, int number) => number == 1 ? name : $"{name} {number}";

    private static Diagnostic? Problem(AnnotationSyntax annotation, AnnotationArgumentSyntax argument, AnnotationParameter parameter)
    {
        var (isValid, expected) = parameter.Kind switch
        {
            AnnotationValueKind.Name => (argument.IsQuoted ? argument.Value.Trim().Length > 0 : NamePattern().IsMatch(argument.Value), "a name"),
            AnnotationValueKind.Text => (argument.IsQuoted && argument.Value.Trim().Length > 0, "a text in double quotes"),
            AnnotationValueKind.CSharpType => (CSharpTypeName.IsValid(argument.Value), "the name of a C# type"),
            AnnotationValueKind.Number => (!argument.IsQuoted && decimal.TryParse(argument.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _), "a number"),
            AnnotationValueKind.Length => (!argument.IsQuoted && int.TryParse(argument.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a whole number from 0 on"),
            AnnotationValueKind.Boolean => (!argument.IsQuoted && argument.Value is "true" or "false", "true or false"),
            _ => (!argument.IsQuoted, $"the word {parameter.Name}"),
        };
        return isValid ? null : AnnotationDiagnostics.WrongArgument(annotation, argument, parameter.Name, expected);
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_-]*$")]
    private static partial Regex NamePattern();
}
