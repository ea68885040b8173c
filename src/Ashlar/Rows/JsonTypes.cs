using System.Text.Json.Serialization;

namespace Ashlar.Rows;

/// <summary>The types of fields marked <c>@json</c>.</summary>
public static class JsonTypes
{
    /// <summary>JSON that is read as, and written from, a C# type.</summary>
    /// <typeparam name="T">The type; with a question mark for an optional field.</typeparam>
    /// <param name="context">Describes the type: made by the compiler, so that nothing is found out by reflection.</param>
    /// <param name="model">The model's name in the schema, for errors.</param>
    /// <param name="field">The field's name in the schema, for errors.</param>
    /// <param name="isNullable">The field is optional.</param>
    public static ColumnType<T> Of<T>(JsonSerializerContext context, string model, string field, bool isNullable) => new JsonType<T>(context, model, field, isNullable);
}
