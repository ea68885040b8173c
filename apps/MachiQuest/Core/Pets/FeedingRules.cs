using MachiQuest.Data;

namespace MachiQuest.Core.Pets;

/// <summary>How events feed pets. Work at the desk is food; walking makes fit and hungry; sleep gives energy back.</summary>
public static class FeedingRules
{
    private static readonly FeedingRule[] s_rules =
    [
        //                                        one portion is      xp  energy  hunger   at most
        new(EventKind.Commits,                    1,      new Meal( 10,     -1,     -6),   20),
        new(EventKind.PullRequestMerged,          1,      new Meal( 40,     -3,    -20),   1),
        new(EventKind.IssueClosed,                1,      new Meal( 20,     -2,    -10),   1),
        new(EventKind.Review,                     1,      new Meal( 15,     -1,     -5),   1),
        new(EventKind.Steps,                      1_000,  new Meal(  5,      2,      1),   30),
        new(EventKind.ActiveMinutes,              10,     new Meal(  8,      3,      2),   18),
        new(EventKind.SleepMinutes,               60,     new Meal(  2,      8,      2),   10),
    ];

    public static IReadOnlyList<FeedingRule> All => s_rules;

    public static FeedingRule Of(EventKind kind) => Array.Find(s_rules, r => r.Kind == kind)!;
}
