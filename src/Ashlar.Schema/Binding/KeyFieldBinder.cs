using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>Finds the fields that an attribute lists.</summary>
internal sealed class KeyFieldBinder(BindingContext context)
{
    /// <summary>The fields of <c>[a, b(sort: Desc)]</c>; <see langword="null"/> when one cannot be resolved, which is reported.</summary>
    /// <param name="followsCompositeTypes">A field inside a composite type, <c>address.street</c>, may be named.</param>
    public IReadOnlyList<KeyFieldSymbol>? Bind(ModelSymbol model, AttributeSyntax attribute, ExpressionSyntax value, bool followsCompositeTypes)
    {
        var items = BindingContext.ReadList(value, ReadItem);
        if (items is null)
        {
            return null;
        }

        var name = NameOf(attribute);
        var fields = new List<KeyFieldSymbol>(items.Count);
        var unknown = new List<string>();
        var relations = new List<FieldSymbol>();
        foreach (var item in items)
        {
            var path = item.Name.Split('.');
            switch (model.FindField(path[0]))
            {
                case ScalarFieldSymbol root when path.Length == 1 || followsCompositeTypes:
                    if (FollowPath(root, path) is not { } compositePath)
                    {
                        unknown.Add(item.Name);
                    }
                    else if (fields.Exists(f => f.IsSameField(new KeyFieldSymbol(root, compositePath))))
                    {
                        context.Report(KeyDiagnostics.RepeatedField(name, item.Name, attribute.Location));
                        return null;
                    }
                    else
                    {
                        fields.Add(ReadArguments(new KeyFieldSymbol(root, compositePath), item.Arguments));
                    }

                    break;
                case { } other and not ScalarFieldSymbol when path.Length == 1 || followsCompositeTypes:
                    relations.Add(other);
                    break;
                default:
                    unknown.Add(item.Name);
                    break;
            }
        }

        if (unknown.Count > 0)
        {
            context.Report(KeyDiagnostics.UnknownFields(name, model.Name, unknown, attribute.Location));
        }

        if (relations.Count > 0)
        {
            var columns = relations.OfType<RelationFieldSymbol>().SelectMany(r => r.ReferencingFields ?? []).Select(f => f.Name).ToList();
            context.Report(KeyDiagnostics.RelationFields(name, relations.Select(r => r.Name), columns, attribute.Location));
        }

        return unknown.Count + relations.Count == 0 ? fields : null;
    }

    private static string NameOf(AttributeSyntax attribute) => (attribute.IsBlockLevel ? "@@" : "@") + attribute.Name.Value;

    private ListedField? ReadItem(ExpressionSyntax item)
    {
        switch (item)
        {
            case ConstantSyntax word:
                return new ListedField(word.Value, []);
            case FunctionCallSyntax call:
                return new ListedField(call.Name.Value, call.Arguments);
            default:
                context.Report(AttributeDiagnostics.WrongValueType("the name of a field", item));
                return null;
        }
    }

    private static List<CompositeFieldSymbol>? FollowPath(ScalarFieldSymbol root, string[] path)
    {
        var result = new List<CompositeFieldSymbol>(path.Length - 1);
        var type = root.Type;
        foreach (var name in path.AsSpan(1))
        {
            if ((type as CompositeTypeReference)?.CompositeType.FindField(name) is not { } field)
            {
                return null;
            }

            result.Add(field);
            type = field.Type;
        }

        return result;
    }

    private KeyFieldSymbol ReadArguments(KeyFieldSymbol field, IReadOnlyList<ArgumentSyntax> arguments)
    {
        var length = context.ReadInteger(Find(arguments, "length"));
        var (operatorClass, isRaw) = ReadOperatorClass(Find(arguments, "ops"));
        return field with
        {
            Sort = context.ReadSort(Find(arguments, "sort")),
            Length = length >= 0 ? length : null,
            OperatorClass = operatorClass,
            IsRawOperatorClass = isRaw,
        };
    }

    private (string? Name, bool IsRaw) ReadOperatorClass(ExpressionSyntax? value)
    {
        switch (value)
        {
            case null:
                return (null, false);
            case ConstantSyntax word:
                if (context.IsOperatorClass(word.Value))
                {
                    return (word.Value, false);
                }

                context.Report(IndexMethodDiagnostics.UnknownOperatorClass(word.Value, context.IndexMethods.SelectMany(m => m.OperatorClasses), word.Location));
                return (null, false);
            case FunctionCallSyntax { Name.Value: "raw" } call:
                if (call.Arguments is [{ Value: StringSyntax sql }])
                {
                    return (sql.Value, true);
                }

                context.Report(KeyDiagnostics.RawOperatorClass(call.Location));
                return (null, false);
            default:
                context.Report(AttributeDiagnostics.WrongValueType("the name of an operator class, or raw(\"…\")", value));
                return (null, false);
        }
    }

    private static ExpressionSyntax? Find(IReadOnlyList<ArgumentSyntax> arguments, string name) =>
        arguments.FirstOrDefault(a => a.Name?.Value == name)?.Value;

    private sealed record ListedField(string Name, IReadOnlyList<ArgumentSyntax> Arguments);
}
