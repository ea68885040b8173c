using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>One thing to look for in a migration.</summary>
/// <param name="code">A stable code; its hundreds say the family. It has a page <c>docs/reference/lint/CODE.md</c>.</param>
/// <param name="name">Short words with hyphens.</param>
/// <param name="level">Without settings.</param>
/// <param name="aliases">The names of other linters for the same thing, as <c>squawk:ban-drop-table</c>.</param>
public abstract class LintRule(string code, string name, LintLevel level, params string[] aliases)
{
    public string Code { get; } = code;

    public string Name { get; } = name;

    public LintLevel Level { get; } = level;

    public IReadOnlyList<string> Aliases { get; } = aliases;

    /// <summary>The database can have the problem.</summary>
    public virtual bool AppliesTo(IDialect dialect) => true;

    public abstract IEnumerable<LintFinding> Check(LintContext context);

    /// <param name="span">Where in the migration.</param>
    /// <param name="message">What happens, in one sentence without full stop.</param>
    /// <param name="help">The safer way, as an instruction.</param>
    /// <param name="lockMode">The lock that is held meanwhile.</param>
    /// <param name="sql">The safer way as statements.</param>
    protected LintFinding Found(TextSpan span, string message, string help, LockMode? lockMode = null, params IReadOnlyList<string> sql) =>
        new(this, span, message, help, lockMode, sql);
}
