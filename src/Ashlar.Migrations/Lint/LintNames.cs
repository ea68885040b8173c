using System.Text.RegularExpressions;

namespace Ashlar.Migrations.Lint;

/// <summary>What a name tells.</summary>
internal static partial class LintNames
{
    private static readonly HashSet<string> MoneyWords =
    [
        "amount", "balance", "budget", "cost", "credit", "debit", "deposit", "discount", "earnings", "fee", "fees", "income", "invoice", "money", "payment", "payout", "price",
        "prices", "profit", "refund", "revenue", "salary", "subtotal", "tax", "wage",
    ];

    /// <summary>Words that say that a number is a share or a count, whatever else the name says.</summary>
    private static readonly HashSet<string> OtherWords = ["count", "factor", "index", "pct", "percent", "percentage", "rate", "ratio", "score", "weight"];

    private static readonly string[] SingularEndings = ["ss", "us", "is"];

    public static bool IsSnakeCase(string name) => SnakeCase().IsMatch(name);

    public static bool IsPlural(string name) => name.EndsWith('s') ? !SingularEndings.Any(name.EndsWith) : Irregular().IsMatch(name);

    public static bool IsMoney(string name)
    {
        var words = ToSnakeCase(name).Split('_');
        return words.Any(MoneyWords.Contains) && !words.Any(OtherWords.Contains);
    }

    /// <summary><c>createdAt</c> is <c>created_at</c>.</summary>
    public static string ToSnakeCase(string name) => WordStart().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("^[a-z_][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex SnakeCase();

    [GeneratedRegex("(people|children|men|women|data|media|feet|mice|criteria|series|news|staff|history|metadata)$")]
    private static partial Regex Irregular();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
