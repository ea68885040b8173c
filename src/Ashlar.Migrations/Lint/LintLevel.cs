namespace Ashlar.Migrations.Lint;

/// <summary>How much weight a finding has.</summary>
public enum LintLevel
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>It may hurt in production.</summary>
    Warning,

    /// <summary>The migration cannot work, or loses what nobody meant to lose.</summary>
    Error,
}
