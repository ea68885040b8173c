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

    private static readonly Gen<Question> ComputedLeaf = Gen.OneOf(
        from d in Gen.Elements(-3, -2, 2, 4) from n in Number select new Question($"logins / {d} == {n}", u => u.Logins / d == n, r => r.User.Logins / d == n),
        from d in Gen.Elements(-3, -2, 2, 4) from n in Number select new Question($"logins % {d} < {n}", u => u.Logins % d < n, r => r.User.Logins % d < n),
        from d in Number from n in Number select new Question($"logins / (logins - {d}) != {n}", u => u.Logins / (u.Logins - d) != n, r => Quotient(r, d) != n),
        from d in Number from n in Number select new Question($"logins / (logins - {d}) <= {n}", u => u.Logins / (u.Logins - d) <= n, r => Quotient(r, d) <= n),
        Number.Select(n => new Question($"-logins.Absolute >= {-n}", u => -u.Logins.Absolute >= -n, r => -Math.Abs(r.User.Logins) >= -n)),
        Number.Select(n => new Question($"logins + managerId > {n}", u => u.Logins + u.ManagerId > n, r => r.User.Logins + r.User.ManagerId > n)),
        Number.Select(n => new Question($"logins * managerId == {n}", u => u.Logins * u.ManagerId == n, r => r.User.Logins * r.User.ManagerId == n)),
        Number.Select(n => new Question($"score rounded == {n}", u => u.Score.Coalesce(n).Round() == n, r => Math.Round(r.User.Score ?? n, MidpointRounding.AwayFromZero) == n)),
        Number.Select(n => new Question($"score, if any, or points < {n}", u => u.Score.Coalesce(99) < n | u.Points < n, r => (r.User.Score ?? 99) < n || r.User.Points < n)),
        Number.ArrayOf().Select(n => new Question(
            $"score not in [{string.Join(",", n)}] or null", u => u.Score.NotIn([null, .. n.Select(x => (double?)x / 2)]), r => r.User.Score is not null && !n.Select(x => (double?)x / 2).Contains(r.User.Score))),
        Number.ArrayOf().Select(n => new Question($"managerId not in [{string.Join(",", n)}]", u => u.ManagerId.NotIn(n.Select(x => (int?)x)), r => !n.Contains(r.User.ManagerId ?? -99))),
        Number.Select(n => new Question(
            $"kind == {n}", u => Case.When(u.Score > n, 1).When(u.Nickname == null, n).Else(u.Logins) == n, r => (r.User.Score > n ? 1 : r.User.Nickname is null ? n : r.User.Logins) == n)),
        Number.Select(n => new Question($"born at day {n}", u => u.BornAt.Date == Day.AddDays(n), r => r.User.BornAt?.Date == Day.AddDays(n))),
        Number.Select(n => new Question($"{n} months later than day", u => u.BornAt.AddMonths(n) > Day.AddMonths(n), r => r.User.BornAt?.AddMonths(n) > Day.AddMonths(n))),
        Number.Select(n => new Question($"born on weekday {n}", u => u.BornAt.DayOfWeek != n, r => (int?)r.User.BornAt?.DayOfWeek != n)),
        Number.Select(n => new Question($"{n} days old", u => u.BornAt.SecondsSince(Day) <= n * 86400.0, r => (r.User.BornAt - Day)?.TotalSeconds <= n * 86400.0)),
        Number.Select(n => new Question($"manager's score > {n}", u => u.Manager.Select(m => m.Score) > n, r => r.Manager?.User.Score > n)),
        Number.Select(n => new Question($"manager's logins != {n}", u => u.Manager.Select(m => m.Logins) != n, r => r.Manager?.User.Logins != n)),
        Number.Select(n => new Question($"best of the team < {n}", u => u.Team.Max(t => t.Score) < n, r => r.Team.Max(t => t.User.Score) < n)),
        Number.Select(n => new Question($"mean of the team >= {n}", u => u.Team.Average(t => t.Score) >= n, r => r.Team.Average(t => t.User.Score) >= n)),
        Number.Select(n => new Question($"roles of the team == {n}", u => u.Team.CountDistinct(t => t.Role) == n, r => r.Team.Select(t => t.User.Role).Distinct().Count() == n)),
        Number.Select(n => new Question($"scores of the team == {n}", u => u.Team.CountDistinct(t => t.Score) == n, r => r.Team.Where(t => t.User.Score is not null).Select(t => t.User.Score).Distinct().Count() == n)),
        Gen.Constant(new Question("nobody of the team has more", u => u.Team.None(t => t.Score > u.Score), r => !r.Team.Exists(t => t.User.Score > r.User.Score))),
        Gen.Constant(new Question("all of the team have another", u => u.Team.All(t => t.Score != u.Score), r => r.Team.TrueForAll(t => t.User.Score != r.User.Score))),
        Gen.Constant(new Question("verified as the manager", u => u.Manager.Select(m => m.Verified) == u.Verified, r => r.Manager?.User.Verified == r.User.Verified)),
        Gen.Constant(new Question("no manager", u => u.Manager.IsAbsent, r => r.Manager is null)));

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
        from t in Text from n in Gen.Choose(0, 3) select new Question($"name from {n} == {t}", u => u.Name.Substring(n) == t, r => Part(r.User.Name, n, 99) == t),
        from t in Text from n in Gen.Choose(0, 3) select new Question($"nickname from {n}, 1 == {t}", u => u.Nickname.Substring(n, 1) == t, r => Part(r.User.Nickname, n, 1) == t),
        from t in Text from n in Gen.Choose(-1, 3) select new Question($"index of {t} in nickname > {n}", u => u.Nickname.IndexOf(t) > n, r => IndexOf(r.User.Nickname ?? "", t) > n),
        Gen.Choose(0, 4).Select(n => new Question($"length of nickname == {n}", u => u.Nickname.Length == n, r => (r.User.Nickname ?? "").EnumerateRunes().Count() == n)),
        Text.Select(t => new Question($"trimmed nickname != {t}", u => u.Nickname.Trim() != t, r => r.User.Nickname?.Trim() != t)),
        Text.Select(t => new Question($"nickname in lower case == {t}", u => u.Nickname.ToLower() == t, r => r.User.Nickname?.ToLowerInvariant() == t)),
        Text.Select(t => new Question($"name in upper case starts with {t}", u => u.Name.ToUpper().StartsWith(t), r => r.User.Name.ToUpperInvariant().StartsWith(t, StringComparison.Ordinal))),
        Text.Select(t => new Question($"nickname starts, without case, with {t}", u => u.Nickname.StartsWith(t, ignoreCase: true), r => r.User.Nickname?.StartsWith(t, StringComparison.OrdinalIgnoreCase) == true)),
        Text.Select(t => new Question($"nickname ends, without case, with {t}", u => u.Nickname.EndsWith(t, ignoreCase: true), r => r.User.Nickname?.EndsWith(t, StringComparison.OrdinalIgnoreCase) == true)),
        Text.ArrayOf().Select(t => new Question(
            $"nickname, without case, in [{string.Join(",", t)}]", u => u.Nickname.InIgnoreCase(t), r => r.User.Nickname is not null && t.Contains(r.User.Nickname, StringComparer.OrdinalIgnoreCase))),
        Text.Select(t => new Question($"nickname or name == {t}", u => u.Nickname.Coalesce(u.Name) == t, r => (r.User.Nickname ?? r.User.Name) == t)),
        Text.Select(t => new Question($"manager's name == {t}", u => u.Manager.Select(m => m.Name) == t, r => r.Manager?.User.Name == t)),
        Text.Select(t => new Question($"manager's name != {t}", u => u.Manager.Select(m => m.Name) != t, r => r.Manager?.User.Name != t)),
        Gen.Constant(new Question("name ends with nickname", u => u.Name.EndsWith(u.Nickname.Coalesce("a")), r => r.User.Name.EndsWith(r.User.Nickname ?? "a", StringComparison.Ordinal))),
        Gen.Constant(new Question("nickname == null", u => u.Nickname == null, r => r.User.Nickname is null)),
        Gen.Constant(new Question("name == nickname", u => u.Nickname == u.Name!, r => r.User.Name == r.User.Nickname)),
        Gen.Constant(new Question("name contains nickname", u => u.Name.Contains(u.Nickname.Coalesce("a")), r => r.User.Name.Contains(r.User.Nickname ?? "a", StringComparison.Ordinal))));

    public static Gen<Question> Questions { get; } = Gen.Sized(size => OfDepth(Math.Clamp(size / 12, 1, 4)));

    private static Gen<Question> OfDepth(int depth)
    {
        var leaf = Gen.OneOf(Leaf, ComputedLeaf, TextLeaf);
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

    private static int? Quotient(UserRow row, int less) => row.User.Logins == less ? null : row.User.Logins / (row.User.Logins - less);

    // The database counts characters, and C# halves of them.
    private static string? Part(string? text, int start, int length) => text is null ? null : string.Concat(text.EnumerateRunes().Skip(start).Take(length));

    private static int IndexOf(string text, string value) =>
        text.IndexOf(value, StringComparison.Ordinal) is var index && index > 0 ? text[..index].EnumerateRunes().Count() : index;
}
