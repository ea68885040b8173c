namespace Ashlar.Database.Scripts.Effects;

/// <summary>What there is to say about a type.</summary>
public enum TypeConcern
{
    /// <summary>Values are filled up with blanks to a fixed length.</summary>
    PaddedText,

    /// <summary>A text with a greatest length.</summary>
    LimitedText,

    /// <summary>A moment that does not say in which time zone.</summary>
    TimeWithoutZone,

    /// <summary>Keys and counters can outgrow it.</summary>
    NarrowInteger,

    /// <summary>A number with a sequence that the table does not own by the standard's means.</summary>
    Serial,

    /// <summary>A sum of money does not come out exactly in it.</summary>
    BinaryFraction,

    /// <summary>Its meaning depends on the server's locale.</summary>
    LocaleMoney,

    /// <summary>JSON that is kept as text.</summary>
    TextJson,

    /// <summary>A globally unique number.</summary>
    Uuid,
}

/// <param name="Better">What to write instead.</param>
public sealed record TypeAdvice(TypeConcern Concern, string Better);
