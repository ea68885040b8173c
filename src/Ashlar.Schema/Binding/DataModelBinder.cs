using Ashlar.Schema.Annotations;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>Turns the symbols of a schema without errors into the <see cref="DataModel"/> that other parts read.</summary>
internal sealed class DataModelBinder(SchemaSymbol schema, AnnotationMap annotations)
{
    private readonly Dictionary<EnumSymbol, EnumType> _enums = [];
    private readonly Dictionary<ModelSymbol, Model> _models = [];
    private readonly Dictionary<ScalarFieldSymbol, ScalarField> _scalarFields = [];
    private readonly Dictionary<RelationFieldSymbol, RelationField> _relationFields = [];

    public DataModel Bind()
    {
        foreach (var @enum in schema.Enums)
        {
            _enums.Add(@enum, Create(@enum));
        }

        foreach (var model in schema.Models)
        {
            _models.Add(model, Create(model));
        }

        foreach (var model in schema.Models)
        {
            _models[model].Fields = [.. model.Fields.Select(Create)];
        }

        foreach (var (symbol, model) in _models)
        {
            CreateKeys(symbol, model);
        }

        var dataModel = new DataModel
        {
            Datasource = schema.Datasource is { } datasource ? Create(datasource) : null,
            Generators = schema.Generators,
            Models = [.. schema.Models.Where(m => !m.IsView).Select(m => _models[m])],
            Views = [.. schema.Models.Where(m => m.IsView).Select(m => _models[m])],
            Enums = [.. _enums.Values],
            Relations = [.. schema.Relations.Select(Create)],
        };
        Annotate(dataModel);
        SoftDeletion.Apply(dataModel);
        return dataModel;
    }

    /// <summary>Last, because annotations name parts of the finished model.</summary>
    private void Annotate(DataModel dataModel)
    {
        foreach (var (symbol, model) in _models)
        {
            model.Annotations = annotations.Create(symbol, dataModel);
            foreach (var (fieldSymbol, field) in symbol.Fields.Zip(model.Fields))
            {
                field.Annotations = annotations.Create(fieldSymbol, dataModel);
            }
        }

        foreach (var (symbol, @enum) in _enums)
        {
            @enum.Annotations = annotations.Create(symbol, dataModel);
            foreach (var (valueSymbol, value) in symbol.Values.Zip(@enum.Values))
            {
                value.Annotations = annotations.Create(valueSymbol, dataModel);
            }
        }
    }

    private static Datasource Create(DatasourceSymbol datasource) => new()
    {
        Name = datasource.Name,
        Provider = datasource.Provider,
        IsOther = datasource.IsOther,
        Url = datasource.Url,
        DirectUrl = datasource.DirectUrl,
        ShadowDatabaseUrl = datasource.ShadowDatabaseUrl,
        RelationMode = datasource.RelationMode,
        Schemas = [.. datasource.Schemas?.Select(s => s.Value) ?? []],
        Extensions = [.. datasource.Extensions?.Items.Select(e => e.Extension) ?? []],
        Location = datasource.Syntax.Name.Location,
    };

    private EnumType Create(EnumSymbol @enum) => new()
    {
        Name = @enum.Name,
        DatabaseName = @enum.DatabaseName,
        Schema = @enum.Schema?.Value,
        Documentation = annotations.DocumentationOf(@enum),
        Values = [.. @enum.Values.Select(v => new EnumValue(v.Name, v.MappedName ?? v.Name, annotations.DocumentationOf(v), v.Syntax.Name.Location))],
        Location = @enum.NameLocation,
    };

    private Model Create(ModelSymbol model) => new()
    {
        Name = model.Name,
        DatabaseName = model.DatabaseName,
        Schema = model.Schema?.Value,
        IsView = model.IsView,
        IsIgnored = model.IsIgnored,
        Documentation = annotations.DocumentationOf(model),
        Location = model.NameLocation,
    };

    private Field Create(FieldSymbol field) => field switch
    {
        ScalarFieldSymbol scalar => _scalarFields[scalar] = Create(scalar),
        RelationFieldSymbol relation => _relationFields[relation] = Create(relation),
        _ => throw new InvalidOperationException($"The field {field} has no type, though the schema has no errors."),
    };

    private ScalarField Create(ScalarFieldSymbol field) => new()
    {
        Name = field.Name,
        Model = _models[field.Model],
        Arity = field.Arity,
        IsIgnored = field.IsIgnored,
        Documentation = annotations.DocumentationOf(field),
        Location = field.NameLocation,
        DatabaseName = field.DatabaseName,
        Type = Create(field.Type),
        NativeType = field.NativeType is { } native ? new NativeType(native.Name, native.Arguments) : null,
        Default = field.Default is { } value ? DefaultValueReader.Read(value, field, _enums) : null,
        IsUpdatedAt = field.IsUpdatedAt,
    };

    private FieldType Create(TypeSymbol type) => type switch
    {
        BuiltInTypeSymbol builtIn => new BuiltInType(builtIn.Scalar),
        EnumTypeSymbol @enum => new EnumFieldType(_enums[@enum.Enum]),
        UnsupportedTypeSymbol unsupported => new UnsupportedType(unsupported.DatabaseType),
        _ => throw new InvalidOperationException($"No database of ours has the composite type {type}, though the schema has no errors."),
    };

    private RelationField Create(RelationFieldSymbol field) => new()
    {
        Name = field.Name,
        Model = _models[field.Model],
        Arity = field.Arity,
        IsIgnored = field.IsIgnored,
        Documentation = annotations.DocumentationOf(field),
        Location = field.NameLocation,
        RelatedModel = _models[field.RelatedModel],
        WrittenOnDelete = field.OnDelete?.Action,
        WrittenOnUpdate = field.OnUpdate?.Action,
    };

    private void CreateKeys(ModelSymbol symbol, Model model)
    {
        if (symbol.PrimaryKey is { } key)
        {
            model.PrimaryKey = new PrimaryKey
            {
                DatabaseName = key.ConstraintName(schema.Provider) ?? key.ConventionalName(schema.Provider),
                ClientName = key.ClientName,
                Fields = Create(key.Fields),
                IsClustered = key.IsClustered,
                Location = key.Location,
            };
        }

        model.Indexes = [.. symbol.Indexes.Select(Create)];
    }

    private ModelIndex Create(KeySymbol index) => new()
    {
        Kind = index.Kind switch
        {
            KeyKind.Unique => IndexKind.Unique,
            KeyKind.Fulltext => IndexKind.Fulltext,
            _ => IndexKind.Normal,
        },
        DatabaseName = index.ConstraintName(schema.Provider)!,
        ClientName = index.ClientName,
        Fields = Create(index.Fields),
        Method = index.Method?.Value,
        IsClustered = index.IsClustered,
        Where = index.Where is { } condition ? Create(condition) : null,
        Location = index.Location,
    };

    private IReadOnlyList<IndexField> Create(IReadOnlyList<KeyFieldSymbol> fields) =>
        [.. fields.Select(f => new IndexField(_scalarFields[f.Root], f.Sort, f.Length, f.OperatorClass, f.IsRawOperatorClass))];

    private IndexCondition Create(ConditionSymbol condition) => condition.Sql is { } sql
        ? new RawCondition(sql)
        : new FieldConditions([.. condition.Comparisons.Select(c => new FieldComparison(_scalarFields[c.Field], c.IsNegated, c.Value))]);

    private Relation Create(RelationSymbol symbol)
    {
        var from = _relationFields[symbol.Forward!];
        var to = symbol.Back is { } back ? _relationFields[back] : null;
        var isManyToMany = symbol.Kind == RelationSymbolKind.ManyToMany;
        var relation = new Relation
        {
            Name = symbol.Forward!.RelationName,
            IsNamed = symbol.Forward.ExplicitName is not null,
            Kind = symbol.Kind switch
            {
                RelationSymbolKind.OneToOne => RelationKind.OneToOne,
                RelationSymbolKind.OneToMany => RelationKind.OneToMany,
                _ => RelationKind.ManyToMany,
            },
            From = from,
            To = to,
            ForeignKeyName = isManyToMany ? null : symbol.ForeignKeyName(schema.Provider),
            OnDelete = isManyToMany ? ReferentialAction.Cascade : symbol.OnDelete(schema.Provider, schema.RelationMode),
            OnUpdate = symbol.OnUpdate,
        };
        from.Relation = relation;
        to?.Relation = relation;
        if (!isManyToMany)
        {
            ConnectForeignKey(symbol.Forward, from);
        }

        return relation;
    }

    private void ConnectForeignKey(RelationFieldSymbol symbol, RelationField field)
    {
        field.Fields = [.. symbol.ReferencingFields?.Select(f => _scalarFields[f]) ?? []];
        field.References = [.. symbol.ReferencedFields?.Select(f => _scalarFields[f]) ?? []];
        foreach (var column in field.Fields)
        {
            column.ForeignKeyOf = [.. column.ForeignKeyOf, field];
        }
    }
}
