using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Binding;

/// <summary>The arguments of one attribute. Binders take those they know; what is left over is unknown.</summary>
internal sealed class AttributeArguments
{
    private readonly BindingContext _context;
    private readonly List<ArgumentSyntax> _left;

    private AttributeArguments(AttributeSyntax attribute, BindingContext context)
    {
        Attribute = attribute;
        _context = context;
        _left = new List<ArgumentSyntax>(attribute.Arguments.Count);
    }

    public AttributeSyntax Attribute { get; }

    public Location Location => Attribute.Location;

    /// <summary>Reports what is wrong with the list as such; <see langword="null"/> when a value is missing, for then nothing in it can be judged.</summary>
    public static AttributeArguments? Open(AttributeSyntax attribute, BindingContext context)
    {
        var arguments = new AttributeArguments(attribute, context);
        var isComplete = attribute.ArgumentList is not { } list || arguments.CheckLists(list);
        if (!isComplete)
        {
            return null;
        }

        arguments.KeepLastOfEachName();
        return arguments;
    }

    /// <summary>Takes a named argument.</summary>
    public ExpressionSyntax? Take(string name) => Remove(name)?.Value;

    /// <summary>Takes the argument that may be given with or without its name; its absence is an error.</summary>
    public ExpressionSyntax? TakeDefault(string name)
    {
        var named = Remove(name);
        var unnamed = Remove(null);
        if (named is not null && unnamed is not null)
        {
            _context.Report(AttributeDiagnostics.NamedAndUnnamed(name, named.Location));
            return null;
        }

        if ((named ?? unnamed) is { } argument)
        {
            return argument.Value;
        }

        _context.Report(AttributeDiagnostics.MissingArgument(Attribute, name));
        return null;
    }

    /// <summary>Takes the argument that may be given with or without its name, or left out.</summary>
    public ExpressionSyntax? TakeOptionalDefault(string name)
    {
        var named = Remove(name);
        var unnamed = Remove(null);
        return named is null || unnamed is null ? (named ?? unnamed)?.Value : null;
    }

    /// <summary>Takes a named text that must not be empty.</summary>
    public string? TakeName(string name)
    {
        var value = Take(name);
        if (_context.ReadText(value) is not { } text)
        {
            return null;
        }

        if (text.Length > 0)
        {
            return text;
        }

        _context.Report(AttributeDiagnostics.EmptyText(name, value!.Location));
        return null;
    }

    /// <summary>Takes <c>sort: Asc</c> or <c>sort: Desc</c>.</summary>
    public SortOrder? TakeSort() => _context.ReadSort(Take("sort"));

    public bool? TakeClustered() => _context.ReadBoolean(Take("clustered"));

    public void ReportUnknown() => _left.ForEach(a => _context.Report(AttributeDiagnostics.UnknownArgument(Attribute, a)));

    private ArgumentSyntax? Remove(string? name)
    {
        for (var i = 0; i < _left.Count; i++)
        {
            var argument = _left[i];
            if (argument.Name?.Value == name)
            {
                _left.RemoveAt(i);
                return argument;
            }
        }

        return null;
    }

    private bool CheckLists(ArgumentListSyntax list)
    {
        var isComplete = CheckList(list);
        foreach (var argument in list.Arguments)
        {
            switch (argument.Value)
            {
                case FunctionCallSyntax call:
                    isComplete &= CheckList(call.ArgumentList);
                    break;
                case ArraySyntax array:
                    foreach (var call in array.Elements.OfType<FunctionCallSyntax>())
                    {
                        ReportMissingValues(call.ArgumentList);
                    }

                    break;
            }
        }

        return isComplete;
    }

    private bool CheckList(ArgumentListSyntax list)
    {
        var isComplete = !ReportMissingValues(list);
        if (list.TrailingComma is { } comma)
        {
            _context.Report(AttributeDiagnostics.TrailingComma(new Location(list.File, comma)));
        }

        return isComplete;
    }

    private bool ReportMissingValues(ArgumentListSyntax list)
    {
        var isMissing = false;
        foreach (var argument in list.Arguments)
        {
            if (argument is { Value: null, Name: { } name })
            {
                _context.Report(AttributeDiagnostics.MissingValue(name));
                isMissing = true;
            }
        }

        return isMissing;
    }

    private void KeepLastOfEachName()
    {
        var unnamed = 0;
        foreach (var argument in Attribute.Arguments)
        {
            if (argument.Name is { } name && Remove(name.Value) is not null)
            {
                _context.Report(AttributeDiagnostics.DuplicateArgument(name.Value, argument.Location));
            }
            else if (argument.Name is null)
            {
                Remove(null);
                unnamed++;
            }

            _left.Add(argument);
        }

        if (unnamed > 1)
        {
            _context.Report(AttributeDiagnostics.SeveralUnnamedArguments(Attribute, Attribute.Arguments.Where(a => a.Name is null).Select(a => a.Text)));
        }
    }
}
