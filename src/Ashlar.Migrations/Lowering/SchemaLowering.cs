using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.Migrations.Lowering;

/// <summary>From the meaning of a schema file to the structure of the database that it asks for.</summary>
public sealed class SchemaLowering
{
    private readonly DataModel _model;
    private readonly string? _service;
    private readonly DialectCapabilities _capabilities;
    private readonly ObjectNames _names;
    private readonly ColumnLowering _columns;
    private readonly IndexLowering _indexes;
    private readonly ViewLowering _views;
    private readonly RowSecurityLowering _rowSecurity;
    private readonly bool _hasForeignKeys;

    private SchemaLowering(DataModel model, IDialect dialect, string? service)
    {
        (_model, _service) = (model, service);
        _capabilities = dialect.Capabilities;
        _names = new ObjectNames(dialect.Capabilities.DefaultNamespace);
        _columns = new ColumnLowering(dialect, _names);
        _indexes = new IndexLowering(dialect);
        _views = new ViewLowering(dialect, _names, _columns);
        _rowSecurity = new RowSecurityLowering(dialect, _names, _columns);
        _hasForeignKeys = model.Datasource?.RelationMode != RelationMode.Prisma;
    }

    public static DatabaseSchema Lower(DataModel model, IDialect dialect) => new SchemaLowering(model, dialect, null).Lower();

    /// <summary>
    /// The structure of a service's own database: its tables, what each service has, and the enums of those. There are no foreign keys to tables of
    /// others, and views are there only if they name the service.
    /// </summary>
    /// <param name="service">The service; <see langword="null"/> for the one database of all.</param>
    public static DatabaseSchema Lower(DataModel model, IDialect dialect, string? service) => new SchemaLowering(model, dialect, service).Lower();

    private IEnumerable<Model> Models => _model.Models.Where(m => m.IsIn(_service));

    private IEnumerable<EnumType> Enums => _service is null
        ? _model.Enums
        : _model.Enums.Where(e => Models.Any(m => m.ScalarFields.Any(f => f.Type is EnumFieldType named && named.Enum == e)));

    private DatabaseSchema Lower()
    {
        var tables = Models.Select(Lower).ToList();
        return new DatabaseSchema
        {
            Namespaces = Namespaces(),
            Extensions = Extensions(),
            Enums = _capabilities.Enums ? [.. Enums.Select(Lower)] : [],
            Tables = [.. tables, .. JoinTables(tables)],
            Views = [.. _model.Views.Where(v => v.IsIn(_service)).Select(_views.Lower)],
            ComparesPartialIndexes = HasPartialIndexes(),
        };
    }

    /// <summary>In the order of their names in the schema file.</summary>
    private IReadOnlyList<Extension> Extensions() =>
        [.. (_model.Datasource?.Extensions ?? []).OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => new Extension(e.DatabaseName ?? e.Name, e.Schema, e.Version))];

    /// <summary>
    /// The usual one is there where nothing is said. Of those that the datasource lists only the ones that something is in:
    /// naming a database schema does not yet make one.
    /// </summary>
    private IReadOnlyList<string> Namespaces() => (_capabilities.DefaultNamespace, _model.Datasource?.Schemas) switch
    {
        (null, _) => [],
        ({ } usual, null or []) => [usual],
        ({ } usual, _) => [.. Models.Select(m => m.Schema).Concat(Enums.Select(e => e.Schema)).Select(s => s ?? usual).Distinct().Order(StringComparer.Ordinal)],
    };

    private bool HasPartialIndexes() =>
        Models.Any(m => m.Indexes.Any(i => i.Where is not null)) || _model.Generators.Any(g => g.PreviewFeatures.Contains("partialIndexes"));

    private EnumDefinition Lower(EnumType type) =>
        new(_names.Of(type), [.. type.Values.Select(v => v.DatabaseName)]) { IsOrdered = type.Annotations.Any(a => a is OrderedAnnotation) };

    private Table Lower(Model model) => new(_names.Of(model))
    {
        Columns = [.. model.ScalarFields.Select(_columns.Lower)],
        PrimaryKey = model.PrimaryKey is { } key ? _indexes.Lower(key) : null,
        Indexes = [.. model.Indexes.Select(_indexes.Lower)],
        ForeignKeys = _hasForeignKeys ? [.. model.RelationFields.Where(f => HasForeignKey(f) && (_service is null || !f.Relation.IsAcrossServices)).Select(Lower)] : [],
        Checks = CheckLowering.Lower(model, _capabilities.MaxIdentifierLength),
        RowSecurity = _rowSecurity.Lower(model),
        FullText = model.Annotations.OfType<FullTextAnnotation>().FirstOrDefault() is { } words ? Lower(words) : null,
    };

    private FullTextIndex Lower(FullTextAnnotation words) => new(
        words.DatabaseName,
        words.Language,
        [.. words.Fields.Select(f => new FullTextColumn(f.Field.DatabaseName, _capabilities.FullTextWeights ? f.Weight : FullTextColumn.LeastWeight))]);

    private static bool HasForeignKey(RelationField field) => field.HoldsForeignKey && !field.RelatedModel.IsView;

    private ForeignKey Lower(RelationField field) => new(
        field.Relation.ForeignKeyName,
        [.. field.Fields.Select(f => f.DatabaseName)],
        _names.Of(field.RelatedModel),
        [.. field.References.Select(f => f.DatabaseName)],
        Lower(field.Relation.OnDelete),
        Lower(field.Relation.OnUpdate));

    private static ForeignKeyAction Lower(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => ForeignKeyAction.Cascade,
        ReferentialAction.Restrict => ForeignKeyAction.Restrict,
        ReferentialAction.NoAction => ForeignKeyAction.NoAction,
        ReferentialAction.SetNull => ForeignKeyAction.SetNull,
        _ => ForeignKeyAction.SetDefault,
    };

    /// <summary>In the order of the fields that come first in the alphabet, which hold column A.</summary>
    private IEnumerable<Table> JoinTables(List<Table> tables)
    {
        Table Table(Model model) => tables.Single(t => t.Name == _names.Of(model));
        return from model in Models
               from field in model.RelationFields
               where field.Relation.Kind == RelationKind.ManyToMany && field.Relation.From == field && !field.RelatedModel.IsView
               select JoinTable.Create(field.Relation, Table(field.Model), Table(field.RelatedModel), _capabilities, _hasForeignKeys);
    }
}
