using Ashlar.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>What Prisma cannot say, said in a <c>///</c> comment. Checked by the binder; see <c>docs/reference/annotations.md</c>.</summary>
public abstract record Annotation(Location Location);

/// <summary><c>@tenant</c> on the field that names whose a row is, or <c>@tenant(pet)</c> on a model that inherits it through that required relation.</summary>
/// <param name="Through">The relation; <see langword="null"/> on the field itself.</param>
public sealed record TenantAnnotation(RelationField? Through, bool RowLevelSecurity, Location Location) : Annotation(Location);

/// <summary><c>@softDelete</c> on a <c>DateTime?</c> field.</summary>
/// <param name="PartialUniques">Unique keys of the model hold among the rows that are not deleted; see <see cref="ModelIndex.UndeletedField"/>.</param>
public sealed record SoftDeleteAnnotation(bool PartialUniques, Location Location) : Annotation(Location);

/// <summary><c>@audit</c> on a model.</summary>
public sealed record AuditAnnotation(Location Location) : Annotation(Location);

/// <summary><c>@auditLog</c> on the model that receives the rows.</summary>
/// <param name="Fields">What holds what; the optional ones only where there are such fields.</param>
public sealed record AuditLogAnnotation(IReadOnlyDictionary<AuditLogRole, ScalarField> Fields, Location Location) : Annotation(Location);

/// <summary><c>@encrypted</c>, or <c>@encrypted(deterministic)</c>, on a String or Bytes field.</summary>
public sealed record EncryptedAnnotation(bool IsDeterministic, Location Location) : Annotation(Location);

/// <summary><c>@hidden</c> on a field.</summary>
public sealed record HiddenAnnotation(Location Location) : Annotation(Location);

/// <summary><c>@version</c> on an Int field.</summary>
public sealed record VersionAnnotation(Location Location) : Annotation(Location);

/// <summary><c>@json(TypeName)</c> on a Json field.</summary>
public sealed record JsonTypeAnnotation(string TypeName, Location Location) : Annotation(Location);

/// <summary><c>@range(0, 100)</c> on a number; either bound may be absent (<c>@range(min: 0)</c>).</summary>
/// <param name="IsDatabaseCheck"><c>@check</c> stands beside it: a CHECK constraint too.</param>
public sealed record RangeAnnotation(decimal? Minimum, decimal? Maximum, bool IsDatabaseCheck, Location Location) : Annotation(Location);

/// <summary><c>@length(1, 40)</c> on a String, in UTF-16 units; either bound may be absent.</summary>
public sealed record LengthAnnotation(int? Minimum, int? Maximum, bool IsDatabaseCheck, Location Location) : Annotation(Location);

/// <summary><c>@email</c>, <c>@url</c>, or <c>@pattern("…")</c>.</summary>
public sealed record FormatAnnotation(TextFormat Format, string? Pattern, Location Location) : Annotation(Location);

public enum TextFormat
{
    Email,
    Url,
    Pattern,
}

/// <summary><c>@check("price > 0")</c> on a model or a field: a CHECK constraint in SQL.</summary>
public sealed record CheckAnnotation(string Expression, string? DatabaseName, Location Location) : Annotation(Location);

/// <summary><c>@fulltext(title, body)</c> on a model: rows are found by the words in these fields.</summary>
/// <param name="Language">Whose word endings do not count; <c>simple</c> where every word stands for itself.</param>
/// <param name="DatabaseName">Of the index.</param>
public sealed record FullTextAnnotation(IReadOnlyList<FullTextField> Fields, string Language, string DatabaseName, Location Location) : Annotation(Location);

/// <param name="Weight">How much a word in the field counts: from A, the most, to D.</param>
public sealed record FullTextField(ScalarField Field, char Weight);

/// <summary><c>@ordered</c> on an enum: another order of its values in the database is a difference.</summary>
public sealed record OrderedAnnotation(Location Location) : Annotation(Location);

/// <summary><c>@renamedFrom(old)</c> on a model, a field or an enum value.</summary>
public sealed record RenamedFromAnnotation(string OldName, Location Location) : Annotation(Location);

/// <summary><c>@alsoOn(sqlite)</c> on the datasource; see <see cref="DataModel.Others"/>.</summary>
public sealed record AlsoOnAnnotation(string Provider, Location Location) : Annotation(Location);

/// <summary><c>@outbox</c> on the model with the messages from one service to another.</summary>
public sealed record OutboxAnnotation(Location Location) : Annotation(Location);

/// <summary><c>@service(payments)</c> on a model.</summary>
public sealed record ServiceAnnotation(string Service, Location Location) : Annotation(Location);
