using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Looks into JSON: <c>u.Preferences.Path("theme", "color").AsText() == "red"</c>.</summary>
public static class JsonFunctions
{
    extension(Expr<JsonElement> json)
    {
        /// <summary>What is at a path; NULL where nothing is.</summary>
        public Expr<JsonElement?> Path(JsonStep first, params ReadOnlySpan<JsonStep> rest) => rest.Length == 0 ? At(json, first) : At(json, first).Path(rest[0], rest[1..]);

        /// <summary>It is an object that has the key.</summary>
        public Predicate HasKey(string key) => KeyOf(json, key);

        /// <summary>It holds the other: each key of its objects with the same or more, each element of its arrays somewhere.</summary>
        public Predicate Contains(JsonElement other) => Holds(json, other);
    }

    extension(Expr<JsonElement?> json)
    {
        /// <summary>What is at a path; NULL where nothing is.</summary>
        public Expr<JsonElement?> Path(JsonStep first, params ReadOnlySpan<JsonStep> rest) => rest.Length == 0 ? At(json, first) : At(json, first).Path(rest[0], rest[1..]);

        /// <summary>It is an object that has the key.</summary>
        public Predicate HasKey(string key) => KeyOf(json, key);

        /// <summary>It holds the other: each key of its objects with the same or more, each element of its arrays somewhere.</summary>
        public Predicate Contains(JsonElement other) => Holds(json, other);

        /// <summary>The text; NULL where it is none.</summary>
        public Expr<string?> AsText() => new Computed<string?>(SqlFunction.JsonText, ColumnTypes.NullableString, json);

        /// <summary>The number; NULL where it is none.</summary>
        public Expr<double?> AsNumber() => new Computed<double?>(SqlFunction.JsonNumber, ColumnTypes.NullableFloat, json);

        /// <summary>The truth value; NULL where it is none.</summary>
        public Expr<bool?> AsBoolean() => new Computed<bool?>(SqlFunction.JsonBoolean, ColumnTypes.NullableBoolean, json);

        /// <summary>The number of elements; NULL where it is no array.</summary>
        public Expr<int?> ArrayLength => new Computed<int?>(SqlFunction.JsonLength, ColumnTypes.NullableInt, json);
    }

    extension(IJsonField json)
    {
        /// <summary>What is at a path of the JSON, whose keys are named as it is stored; NULL where nothing is.</summary>
        public Expr<JsonElement?> Path(JsonStep first, params ReadOnlySpan<JsonStep> rest) =>
            rest.Length == 0 ? At((SqlNode)json, first) : At((SqlNode)json, first).Path(rest[0], rest[1..]);

        /// <summary>It is an object that has the key.</summary>
        public Predicate HasKey(string key) => KeyOf((SqlNode)json, key);

        /// <summary>It holds the other: each key of its objects with the same or more, each element of its arrays somewhere.</summary>
        public Predicate Contains(JsonElement other) => Holds((SqlNode)json, other);
    }

    private static Computed<JsonElement?> At(SqlNode json, JsonStep step) => step.Key is { } key
        ? new(SqlFunction.JsonValueOf, ColumnTypes.NullableJson, json, new Parameter<string>(key, ColumnTypes.String))
        : new(SqlFunction.JsonElementAt, ColumnTypes.NullableJson, json, new Parameter<int>(step.Index, ColumnTypes.Int));

    private static ComputedTest KeyOf(SqlNode json, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(SqlFunction.JsonHasKey, json, new Parameter<string>(key, ColumnTypes.String));
    }

    private static ComputedTest Holds(SqlNode json, JsonElement other) => new(SqlFunction.JsonContains, json, new Parameter<JsonElement>(other, ColumnTypes.Json));
}
