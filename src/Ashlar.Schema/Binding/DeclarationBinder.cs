using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>Declares every block, then every field with its type. What they are called is checked by rules.</summary>
internal sealed class DeclarationBinder(BindingContext context)
{
    private readonly SchemaSymbol _schema = context.Schema;
    private Dictionary<string, string>? _namesByLowerCase;

    public void Bind()
    {
        foreach (var block in _schema.Files.SelectMany(f => f.Blocks))
        {
            Declare(block);
        }

        foreach (var model in _schema.Models)
        {
            foreach (var field in model.Syntax.Fields.Where(f => f.Type is not null))
            {
                model.Add(BindField(model, field));
            }
        }

        foreach (var type in _schema.CompositeTypes)
        {
            BindFields(type);
        }
    }

    private void Declare(BlockSyntax block)
    {
        switch (block)
        {
            case ModelSyntax { Kind: ModelSyntaxKind.Type } syntax:
                var type = new CompositeTypeSymbol(syntax);
                _schema.CompositeTypes.Add(type);
                _schema.Types[type.Name] = type;
                break;
            case ModelSyntax syntax:
                var model = new ModelSymbol(syntax);
                _schema.Models.Add(model);
                _schema.Types[model.Name] = model;
                break;
            case EnumSyntax syntax:
                var @enum = new EnumSymbol(syntax);
                foreach (var value in syntax.Values)
                {
                    @enum.Add(new EnumValueSymbol(value));
                }

                _schema.Enums.Add(@enum);
                _schema.Types[@enum.Name] = @enum;
                break;
        }
    }

    private FieldSymbol BindField(ModelSymbol model, FieldSyntax field)
    {
        var type = field.Type!;
        if (type.Unsupported is null && ScalarTypes.Find(type.Name.Value) is null && _schema.Types.GetValueOrDefault(type.Name.Value) is ModelSymbol related)
        {
            return new RelationFieldSymbol(model, field, related);
        }

        return BindColumnType(type) is { } columnType
            ? new ScalarFieldSymbol(model, field, columnType)
            : new UnresolvedFieldSymbol(model, field);
    }

    private void BindFields(CompositeTypeSymbol compositeType)
    {
        foreach (var field in compositeType.Syntax.Fields.Where(f => f.Type is not null))
        {
            var type = field.Type!;
            if (type.Unsupported is null && ScalarTypes.Find(type.Name.Value) is null && _schema.Types.GetValueOrDefault(type.Name.Value) is ModelSymbol related)
            {
                context.Report(TypeDiagnostics.ModelInCompositeType(compositeType.Name, related.Name, type.Location));
            }
            else if (BindColumnType(type) is { } columnType)
            {
                compositeType.Add(new CompositeFieldSymbol(compositeType, field, columnType));
            }
        }
    }

    private TypeSymbol? BindColumnType(FieldTypeSyntax type)
    {
        if (type.Unsupported is { } unsupported)
        {
            return new UnsupportedTypeSymbol(unsupported.Value);
        }

        var name = type.Name.Value;
        if (ScalarTypes.Find(name) is { } scalar)
        {
            return new BuiltInTypeSymbol(scalar);
        }

        switch (_schema.Types.GetValueOrDefault(name))
        {
            case EnumSymbol @enum:
                return new EnumTypeSymbol(@enum);
            case CompositeTypeSymbol compositeType:
                return new CompositeTypeReference(compositeType);
            default:
                context.Report(TypeDiagnostics.Unknown(name, Nearest(name), type.Name.Location));
                return null;
        }
    }

    private string? Nearest(string name)
    {
        _namesByLowerCase ??= _schema.Types.Keys.Concat(ScalarTypes.Names).DistinctBy(n => n.ToLowerInvariant()).ToDictionary(n => n.ToLowerInvariant());
        return _namesByLowerCase.GetValueOrDefault(name.ToLowerInvariant()) ?? Spelling.Nearest(name, _namesByLowerCase.Values);
    }
}
