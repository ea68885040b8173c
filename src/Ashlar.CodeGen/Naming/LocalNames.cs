namespace Ashlar.CodeGen.Naming;

/// <summary>Names of variables in one scope: the second of the same name gets a number.</summary>
internal sealed class LocalNames(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _names = [.. taken];

    public string Next(string pascal)
    {
        var name = CSharpName.Camel(pascal);
        var unique = name;
        for (var number = 2; !_names.Add(unique); number++)
        {
            unique = $"{name}{number}";
        }

        return unique;
    }
}
