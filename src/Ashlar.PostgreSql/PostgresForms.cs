using System.Collections.Frozen;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar.PostgreSql;

/// <summary>What PostgreSQL computes otherwise with, or not at all (https://www.postgresql.org/docs/current/functions.html).</summary>
internal static class PostgresForms
{
    // Prisma puts a time of day on the first day of 1970.
    private const string OnFirstDay = "(DATE '1970-01-01' + {0})";
    private const string OnFirstDayUtc = "(DATE '1970-01-01' + CAST({0} AT TIME ZONE 'UTC' AS time))";

    private static readonly FrozenDictionary<NativeType, NativeForm> s_forms = new Dictionary<NativeType, NativeForm>
    {
        // What is computed from two of them would be another one, with its small range.
        [NativeType.SmallInt] = new("CAST({0} AS integer)"),
        [NativeType.Oid] = new("CAST({0} AS bigint)"),

        // The shortest text of the single is the number that was meant, as when a row is read: 0.1, and not 0.10000000149.
        [NativeType.Real] = new("CAST(CAST({0} AS text) AS double precision)") { IsComparable = false },

        // It is compared with no other number.
        [NativeType.Money] = new("CAST({0} AS numeric)") { IsComparable = false, Plain = "CAST({0} AS money)" },

        // A date has no hours, and two of them are whole days apart.
        [NativeType.Date] = new("CAST({0} AS timestamp)"),
        [NativeType.Time] = new(OnFirstDay),

        // There is no cast, and no time zone but UTC.
        [NativeType.Timetz] = new(OnFirstDayUtc, "CAST(CAST(CAST({0} AS time) AS text) || '+00' AS timetz)"),
        [NativeType.Uuid] = new("CAST({0} AS text)", "CAST({0} AS uuid)"),

        // A cast would show the /32 of a single address, which reading it does not.
        [NativeType.Inet] = new("abbrev({0})", "CAST({0} AS inet)") { HasExtremes = true },

        // CAST(… AS bit) would leave one of them.
        [NativeType.Bit] = new("CAST({0} AS text)", "CAST({0} AS varbit)"),
        [NativeType.VarBit] = new("CAST({0} AS text)", "CAST({0} AS varbit)"),

        // It is equal to nothing, not even to itself.
        [NativeType.Xml] = new("CAST({0} AS text)", "CAST({0} AS xml)") { IsComparable = false },
    }.ToFrozenDictionary();

    private static readonly NativeForm s_listOfXml = new("CAST({0} AS text[])", "CAST({0} AS xml[])") { IsComparable = false };

    public static NativeForm? Of(NativeType type, bool isList) =>
        isList ? type == NativeType.Xml ? s_listOfXml : null : s_forms.GetValueOrDefault(type);
}
