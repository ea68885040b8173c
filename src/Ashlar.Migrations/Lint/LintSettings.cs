using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>
/// Which rules run, and how much weight they have. A project says it in the file <c>ashlar.lint</c> beside its
/// migrations, a line each: <c>LNT703 = warning</c>.
/// </summary>
public sealed class LintSettings
{
    public const string FileName = "ashlar.lint";

    private readonly Dictionary<string, LintLevel> _levels;

    private LintSettings(Dictionary<string, LintLevel> levels) => _levels = levels;

    public static LintSettings Default { get; } = new([]);

    public LintLevel LevelOf(LintRule rule) => _levels.GetValueOrDefault(rule.Code, rule.Level);

    /// <summary>Reads the settings of a folder with migrations; without the file every rule is as it is.</summary>
    public static LintSettings Read(string folder, DiagnosticBag diagnostics)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Parse(new SourceFile(path, File.ReadAllText(path)), diagnostics) : Default;
    }

    public static LintSettings Parse(SourceFile file, DiagnosticBag diagnostics)
    {
        var levels = new Dictionary<string, LintLevel>();
        for (var number = 1; number <= file.Lines.LineCount; number++)
        {
            var span = file.Lines.SpanOf(number);
            var line = file.TextOf(span).Split('#')[0].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var place = new Location(file, span);
            if (line.Split('=', StringSplitOptions.TrimEntries) is not [var code, var word])
            {
                diagnostics.Add(LintDiagnostics.NoSetting(place));
            }
            else if (LintRules.Find(code) is null)
            {
                diagnostics.Add(LintDiagnostics.UnknownRule(code, place));
            }
            else if (!Enum.TryParse<LintLevel>(word, ignoreCase: true, out var level) || !Enum.IsDefined(level) || char.IsDigit(word[0]))
            {
                diagnostics.Add(LintDiagnostics.UnknownLevel(word, place));
            }
            else
            {
                levels[code] = level;
            }
        }

        return new LintSettings(levels);
    }
}
