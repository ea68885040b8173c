using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Ashlar.Database.Scripts;

/// <summary>
/// The steps in which a script runs. Most have one: a transaction. A script with statements that no transaction takes, or with
/// transactions of its own, has several, and the history knows after each how far it came.
/// </summary>
public sealed partial class ScriptPlan
{
    private ScriptPlan(SqlScript script, IReadOnlyList<ScriptStep> steps) => (Script, Steps) = (script, steps);

    public SqlScript Script { get; }

    public IReadOnlyList<ScriptStep> Steps { get; }

    /// <summary>It takes effect as a whole or not at all, its record included.</summary>
    public bool IsAtomic => Steps.Count == 0 || (Steps.Count == 1 && Steps[0].Kind != ScriptStepKind.Alone);

    /// <summary>All of it in one transaction, whatever it says.</summary>
    public static ScriptPlan AtOnce(SqlScript script) => new(script, [new ScriptStep(ScriptStepKind.Transaction, script.Statements)]);

    public static ScriptPlan Of(SqlScript script, IStatementRoles roles)
    {
        var isAlone = script.Comments.Any(c => NoTransaction().IsMatch(c.Text) && (script.Statements.Count == 0 || c.Span.Start < script.Statements[0].Span.Start));
        var steps = new List<ScriptStep>();
        var open = new List<SqlStatement>();
        var isOwn = false;

        void Close(ScriptStepKind kind)
        {
            if (open.Count > 0)
            {
                steps.Add(new ScriptStep(kind, open));
                open = [];
            }
        }

        for (var i = 0; i < script.Statements.Count; i++)
        {
            var statement = script.Statements[i];
            var role = roles.RoleOf(statement, script.Statements.Skip(i + 1), isAlone);
            if (isOwn ? role != StatementRole.End : role == StatementRole.Ordinary)
            {
                open.Add(statement);
            }
            else if (role == StatementRole.Begin)
            {
                Close(ScriptStepKind.Transaction);
                open.Add(statement);
                isOwn = true;
            }
            else if (role == StatementRole.Alone)
            {
                Close(ScriptStepKind.Transaction);
                open.Add(statement);
                Close(ScriptStepKind.Alone);
            }
            else
            {
                // Without a transaction of the script's own, an END ends ours.
                open.AddRange(role == StatementRole.Last || isOwn ? [statement] : []);
                Close(isOwn ? ScriptStepKind.OwnTransaction : ScriptStepKind.Transaction);
                isOwn = false;
            }

            if (isAlone && !isOwn)
            {
                Close(ScriptStepKind.Transaction);
            }
        }

        Close(isOwn ? ScriptStepKind.OwnTransaction : ScriptStepKind.Transaction);
        return new ScriptPlan(script, steps);
    }

    /// <summary>Tells whether the first steps are still the ones that ran. Comments and white space between statements do not count.</summary>
    public string Fingerprint(int steps)
    {
        var text = string.Join('\n', Steps.Take(steps).SelectMany(s => s.Statements).SelectMany(s => s.Tokens).Select(t => t.Text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];
    }

    /// <summary>Before the first statement: <c>-- transaction: none</c>.</summary>
    [GeneratedRegex(@"^--\s*transaction:\s*none\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoTransaction();
}
