using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema;

/// <summary>A <c>model</c> or a <c>view</c>.</summary>
public sealed class Model
{
    public required string Name { get; init; }

    /// <summary>The table's or view's name in the database: <c>@@map</c>, else the model's name.</summary>
    public required string DatabaseName { get; init; }

    /// <summary><c>@@schema</c>; <see langword="null"/> where the provider's default schema applies.</summary>
    public string? Schema { get; init; }

    public bool IsView { get; init; }

    /// <summary>Of a view: the file with its query; <see langword="null"/> where there is none, and for models.</summary>
    public SourceFile? Query { get; internal set; }

    /// <summary><c>@@ignore</c>: in the database, not in the client.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>The <c>///</c> text without the annotations.</summary>
    public string? Documentation { get; init; }

    /// <summary>Scalar and relation fields in the order written.</summary>
    public IReadOnlyList<Field> Fields { get; internal set; } = [];

    public IEnumerable<ScalarField> ScalarFields => Fields.OfType<ScalarField>();

    public IEnumerable<RelationField> RelationFields => Fields.OfType<RelationField>();

    /// <summary><c>@id</c> or <c>@@id</c>; <see langword="null"/> where a unique key stands in for it, and in views.</summary>
    public PrimaryKey? PrimaryKey { get; internal set; }

    /// <summary>
    /// Uniques of fields in field order; then those of the block: first indexes, then uniques, then full-text indexes, each in
    /// the order written. It is the order in which Prisma's migrations create them.
    /// </summary>
    public IReadOnlyList<ModelIndex> Indexes { get; internal set; } = [];

    /// <summary>The annotations on the model itself. Those on a field are on the field.</summary>
    public IReadOnlyList<Annotation> Annotations { get; internal set; } = [];

    /// <summary>The service that owns the rows: <c>@service</c>. <see langword="null"/> where the schema has none, and for what each of them has.</summary>
    public string? Service => Annotations.OfType<ServiceAnnotation>().FirstOrDefault()?.Service;

    /// <summary>The rows are messages from one service to another: <c>@outbox</c>.</summary>
    public bool IsOutbox => Annotations.Any(a => a is OutboxAnnotation);

    /// <summary>Its rows are in the service's own database.</summary>
    /// <param name="service">The service; <see langword="null"/> for the one database of all.</param>
    public bool IsIn(string? service) => service is null || Service == service || IsOutbox;

    public required Location Location { get; init; }

    /// <summary>The field of that name, or <see langword="null"/>.</summary>
    public Field? FindField(string name) => Fields.FirstOrDefault(f => f.Name == name);

    public override string ToString() => Name;
}
