using Store.Data;

namespace Ashlar.Tests.Stores.Questions;

/// <summary>A condition, as the database is asked and as C# answers it.</summary>
public sealed record Question(string Text, Func<UserFields, Predicate> Asked, Func<UserRow, bool> Answered)
{
    public Question And(Question other) => new($"({Text} && {other.Text})", u => Asked(u) & other.Asked(u), r => Answered(r) && other.Answered(r));

    public Question Or(Question other) => new($"({Text} || {other.Text})", u => Asked(u) | other.Asked(u), r => Answered(r) || other.Answered(r));

    public Question Not() => new($"!{Text}", u => !Asked(u), r => !Answered(r));

    public override string ToString() => Text;
}

/// <summary>A user with the rows around it, in memory.</summary>
public sealed record UserRow(User User)
{
    public UserRow? Manager { get; set; }

    public List<UserRow> Team { get; } = [];

    public List<decimal> Payments { get; } = [];
}
