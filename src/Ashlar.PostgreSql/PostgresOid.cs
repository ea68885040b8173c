namespace Ashlar.PostgreSql;

/// <summary>The numbers that the server gives its built-in types (https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat).</summary>
internal static class PostgresOid
{
    public const uint Boolean = 16;
    public const uint Bytes = 17;
    public const uint Char = 18;
    public const uint Name = 19;
    public const uint Int8 = 20;
    public const uint Int2 = 21;
    public const uint Int4 = 23;
    public const uint Text = 25;
    public const uint ObjectId = 26;
    public const uint Json = 114;
    public const uint Xml = 142;
    public const uint Float4 = 700;
    public const uint Float8 = 701;
    public const uint Unknown = 705;
    public const uint Money = 790;
    public const uint Inet = 869;
    public const uint Cidr = 650;
    public const uint BpChar = 1042;
    public const uint VarChar = 1043;
    public const uint Date = 1082;
    public const uint Time = 1083;
    public const uint Timestamp = 1114;
    public const uint TimestampTz = 1184;
    public const uint TimeTz = 1266;
    public const uint Bit = 1560;
    public const uint VarBit = 1562;
    public const uint Numeric = 1700;
    public const uint Uuid = 2950;
    public const uint JsonB = 3802;

    /// <summary>Types that a database has made itself have this number or a larger one.</summary>
    public const uint FirstOfUsers = 16384;
}
