using System.Globalization;
using Ashlar.Database.Dialects;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;
using Ashlar.Studio.Tables;

namespace Ashlar.Studio.Rows;

/// <summary>Writes the statements that change rows, with what the client adds to them: ids, times and versions.</summary>
internal sealed class ChangesWriter(IValueText values, TimeProvider clock)
{
    /// <summary>As many digits as the client keeps.</summary>
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public Statement Insert(StudioModel model, IReadOnlyDictionary<string, string?> given)
    {
        var statement = new Statement(values);
        var written = Written(model, given).ToDictionary();
        foreach (var field in model.Fields.Where(f => !written.ContainsKey(f)))
        {
            if (Default(field) is { } value)
            {
                written.Add(field, value);
            }
        }

        var columns = Sql.Identifiers(written.Keys.Select(f => f.Column.Name));
        var row = string.Join(", ", written.Select(w => statement.ValueOrNull(w.Key, w.Value)));
        statement.Sql = $"INSERT INTO {Sql.Identifier(model.Table)} {(written.Count == 0 ? "DEFAULT VALUES" : $"({columns}) VALUES ({row})")}";
        return statement;
    }

    public Statement Update(StudioModel model, IReadOnlyList<string> key, IReadOnlyDictionary<string, string?> given)
    {
        var statement = new Statement(values);
        var written = Written(model, given).ToDictionary();
        var assignments = written.Select(w => Assignment(w.Key, statement.ValueOrNull(w.Key, w.Value)))
            .Concat(model.Fields.Where(f => !written.ContainsKey(f)).Select(f => Companion(statement, f)).OfType<string>())
            .ToList();
        if (written.Count == 0)
        {
            throw StudioException.Malformed("it changes nothing");
        }

        statement.Sql = $"UPDATE {Sql.Identifier(model.Table)} SET {string.Join(", ", assignments)} WHERE {RowsWriter.ByKey(statement, model, key)}";
        return statement;
    }

    public Statement Delete(StudioModel model, IReadOnlyList<string> key)
    {
        var statement = new Statement(values);
        statement.Sql = $"DELETE FROM {Sql.Identifier(model.Table)} WHERE {RowsWriter.ByKey(statement, model, key)}";
        return statement;
    }

    private static IEnumerable<KeyValuePair<StudioField, string?>> Written(StudioModel model, IReadOnlyDictionary<string, string?> given)
    {
        foreach (var (name, value) in given)
        {
            var field = model.Field(name);
            yield return field.IsWritable ? new(field, value) : throw StudioException.NotWritable(model.Name, name);
        }
    }

    /// <summary>What changes with every write.</summary>
    private string? Companion(Statement statement, StudioField field) =>
        field.Has<VersionAnnotation>() ? Assignment(field, $"{Sql.Identifier(field.Column.Name)} + 1")
        : field.Field.IsUpdatedAt ? Assignment(field, statement.Value(field, Now))
        : null;

    /// <summary>A value that the database would not make, or not in the client's form.</summary>
    private string? Default(StudioField field) => field.Field switch
    {
        { IsUpdatedAt: true } => Now,
        { Default: NowDefault } => Now,
        { Default: GeneratedIdDefault id } => NewId(id),
        _ => null,
    };

    private string NewId(GeneratedIdDefault id) => (id.Generator, id.Argument) switch
    {
        (IdGenerator.Uuid, 7) => Identifier.Uuid7(clock.GetUtcNow().UtcDateTime),
        (IdGenerator.Uuid, _) => Guid.NewGuid().ToString(),
        (IdGenerator.Cuid, 2) => Identifier.Cuid2(),
        (IdGenerator.Cuid, _) => Identifier.Cuid1(clock.GetUtcNow().UtcDateTime),
        (IdGenerator.Ulid, _) => Identifier.Ulid(clock.GetUtcNow().UtcDateTime),
        (_, var length) => Identifier.Nanoid(length ?? 21),
    };

    private string Now => clock.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Assignment(StudioField field, string value) => $"{Sql.Identifier(field.Column.Name)} = {value}";
}
