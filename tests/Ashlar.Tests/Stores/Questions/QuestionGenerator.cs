using FsCheck;
using FsCheck.Fluent;
using Store.Data;

namespace Ashlar.Tests.Stores.Questions;

/// <summary>Makes random questions about users: of numbers, texts, NULLs, times and related rows, joined with and, or, not.</summary>
internal static class QuestionGenerator
{
    /// <summary>Texts that SQL, LIKE, JSON or a format could take for something else. A database may not fold the case of what is not in them.</summary>
    public static readonly string[] Texts =
    [
        "", "a", "A", "ann", "Ann", "ANN", "anna", "ä", "Ärger", "ärger", "%", "_", "100%", "a_b", "axb", "\\", "\\%", "a\\b", "'", "''", "\"", "\"; --", "' OR 1=1 --",
        "$1", "?1", "@p", ":x", "{0}", "{{", "[a]", "*", "a*", " ", " a ", "a\nb", "\t", "null", "NULL", "\U0001F600", "\uFFFD", "日本",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Texts);
    private static readonly Gen<int> Number = Gen.Choose(-3, 9);
    private static readonly DateTime Day = new(2001, 1, 31, 0, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<Question> Leaf = Gen.OneOf(
        Number.Select(n => new Question($"logins == {n}", u => u.Logins == n, r => r.User.Logins == n)),
        Number.Select(n => new Question($"logins != {n}", u => u.Logins != n, r => r.User.Logins != n)),
        Number.Select(n => new Question($"logins > {n}", u => u.Logins > n, r => r.User.Logins > n)),
        Number.Select(n => new Question($"logins * 2 + 1 <= {n}", u => (u.Logins * 2) + 1 <= n, r => (r.User.Logins * 2) + 1 <= n)),
        Number.Select(n => new Question($"logins % 3 == {n}", u => u.Logins % 3 == n, r => r.User.Logins % 3 == n)),
        Number.Select(n => new Question($"logins in {n}..{n + 2}", u => u.Logins.Between(n, n + 2), r => r.User.Logins >= n && r.User.Logins <= n + 2)),
        Number.ArrayOf().Select(n => new Question($"logins in [{string.Join(",", n)}]", u => u.Logins.In(n), r => n.Contains(r.User.Logins))),
        Number.ArrayOf().Select(n => new Question($"logins not in [{string.Join(",", n)}]", u => u.Logins.NotIn(n), r => !n.Contains(r.User.Logins))),
        Number.Select(n => new Question($"score < {n}", u => u.Score < n, r => r.User.Score < n)),
        Number.Select(n => new Question($"score >= {n}", u => u.Score >= n, r => r.User.Score >= n)),
        Number.Select(n => new Question($"score != {n}", u => u.Score != n, r => r.User.Score != n)),
        Number.Select(n => new Question($"points > {n}", u => u.Points > n, r => r.User.Points > n)),
        Gen.Constant(new Question("verified", u => u.Verified, r => r.User.Verified)),
        Number.Select(n => new Question($"born after day {n}", u => u.BornAt > Day.AddDays(n), r => r.User.BornAt > Day.AddDays(n))),
        Number.Select(n => new Question($"born in month {n}", u => u.BornAt.Month == n, r => r.User.BornAt?.Month == n)),
        Gen.Elements(Enum.GetValues<Role>()).Select(x => new Question($"role == {x}", u => u.Role == x, r => r.User.Role == x)));

    private static readonly Gen<Question> TextLeaf = Gen.OneOf(
        Text.Select(t => new Question($"name == {t}", u => u.Name == t, r => r.User.Name == t)),
        Text.Select(t => new Question($"name contains {t}", u => u.Name.Contains(t), r => r.User.Name.Contains(t, StringComparison.Ordinal))),
        Text.Select(t => new Question($"name starts with {t}", u => u.Name.StartsWith(t), r => r.User.Name.StartsWith(t, StringComparison.Ordinal))),
        Text.Select(t => new Question($"name ends with {t}", u => u.Name.EndsWith(t), r => r.User.Name.EndsWith(t, StringComparison.Ordinal))),
        Text.Select(t => new Question($"name has, without case, {t}", u => u.Name.Contains(t, ignoreCase: true), r => r.User.Name.Contains(t, StringComparison.OrdinalIgnoreCase))),
        Text.Select(t => new Question($"name is, without case, {t}", u => u.Name.EqualsIgnoreCase(t), r => r.User.Name.Equals(t, StringComparison.OrdinalIgnoreCase))),
        Text.Select(t => new Question($"nickname == {t}", u => u.Nickname == t, r => r.User.Nickname == t)),
        Text.Select(t => new Question($"nickname != {t}", u => u.Nickname != t, r => r.User.Nickname != t)),
        Text.Select(t => new Question($"nickname contains {t}", u => u.Nickname.Contains(t), r => r.User.Nickname?.Contains(t, StringComparison.Ordinal) == true)),
        Text.ArrayOf().Select(t => new Question($"nickname in [{string.Join(",", t)}] or null", u => u.Nickname.In([null, .. t]), r => r.User.Nickname is null || t.Contains(r.User.Nickname))),
        Text.ArrayOf().Select(t => new Question($"name not in [{string.Join(",", t)}]", u => u.Name.NotIn(t), r => !t.Contains(r.User.Name))),
        Text.Select(t => new Question($"name + nickname == {t}", u => u.Name.Concat(u.Nickname.Coalesce("")) == t, r => r.User.Name + r.User.Nickname == t)),
        Text.Select(t => new Question($"name without {t} is empty", u => u.Name.Replace(t, "") == "", r => (t is "" ? r.User.Name : r.User.Name.Replace(t, "", StringComparison.Ordinal)) is "")),
        Gen.Constant(new Question("nickname == null", u => u.Nickname == null, r => r.User.Nickname is null)),
        Gen.Constant(new Question("name == nickname", u => u.Nickname == u.Name!, r => r.User.Name == r.User.Nickname)),
        Gen.Constant(new Question("name contains nickname", u => u.Name.Contains(u.Nickname.Coalesce("a")), r => r.User.Name.Contains(r.User.Nickname ?? "a", StringComparison.Ordinal))));

    public static Gen<Question> Questions { get; } = Gen.Sized(size => OfDepth(Math.Clamp(size / 12, 1, 4)));

    private static Gen<Question> OfDepth(int depth)
    {
        var leaf = Gen.OneOf(Leaf, TextLeaf);
        if (depth == 0)
        {
            return leaf;
        }

        var inner = OfDepth(depth - 1);
        return Gen.OneOf(
            leaf,
            from left in inner from right in inner select left.And(right),
            from left in inner from right in inner select left.Or(right),
            inner.Select(q => q.Not()),
            inner.Select(q => new Question($"team.Any({q})", u => u.Team.Any(q.Asked), r => r.Team.Exists(t => q.Answered(t)))),
            inner.Select(q => new Question($"team.All({q})", u => u.Team.All(q.Asked), r => r.Team.TrueForAll(t => q.Answered(t)))),
            inner.Select(q => new Question($"manager.Is({q})", u => u.Manager.Is(q.Asked), r => r.Manager is { } m && q.Answered(m))),
            from q in inner from n in Number select new Question($"team.Count({q}) > {n}", u => u.Team.Count(q.Asked) > n, r => r.Team.Count(t => q.Answered(t)) > n),
            Number.Select(n => new Question($"payments.Sum > {n}", u => u.Payments.Sum(p => p.Amount) > n, r => r.Payments.Sum() > n)));
    }
}
