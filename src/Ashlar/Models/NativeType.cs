namespace Ashlar.Models;

/// <summary>
/// The types behind <c>@db.</c> with which a database computes otherwise than with the field's own type: PostgreSQL has no <c>lower(uuid)</c>, no
/// <c>money * 2</c> and no year of a <c>time</c>. <see cref="Drivers.Dialect.FormOf"/> says how a value of one becomes a value of the field's type.
/// </summary>
public enum NativeType
{
    /// <summary>The type that the field has anyway, or one that computes like it.</summary>
    None,

    /// <summary><c>Int @db.SmallInt</c>.</summary>
    SmallInt,

    /// <summary><c>Int @db.Oid</c>.</summary>
    Oid,

    /// <summary><c>Float @db.Real</c>.</summary>
    Real,

    /// <summary><c>Decimal @db.Money</c>.</summary>
    Money,

    /// <summary><c>DateTime @db.Date</c>.</summary>
    Date,

    /// <summary><c>DateTime @db.Time</c>.</summary>
    Time,

    /// <summary><c>DateTime @db.Timetz</c>.</summary>
    Timetz,

    /// <summary><c>String @db.Uuid</c>.</summary>
    Uuid,

    /// <summary><c>String @db.Inet</c>.</summary>
    Inet,

    /// <summary><c>String @db.Bit</c>.</summary>
    Bit,

    /// <summary><c>String @db.VarBit</c>.</summary>
    VarBit,

    /// <summary><c>String @db.Xml</c>.</summary>
    Xml,

    /// <summary><c>String @db.Citext</c>: computed with as any text, but equal to one in another case.</summary>
    Citext,

    /// <summary><c>String @db.Char</c>: computed with as any text, but equal to one with fewer blanks at its end.</summary>
    Char,
}
