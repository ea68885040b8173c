using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Database.Dialects;

/// <summary>
/// A database as the migration tools see it: a few parts, each with one job, and facts. Shared code asks these
/// questions and never which database it is. See <c>docs/decisions/0010-dialect-contract.md</c>.
/// </summary>
public interface IDialect
{
    /// <summary>The provider's name in a datasource and in <c>migration_lock.toml</c>.</summary>
    string Name { get; }

    DialectCapabilities Capabilities { get; }

    /// <summary>How its scripts are cut into tokens and statements.</summary>
    SqlSyntax Syntax { get; }

    /// <summary>What the statements of its scripts do to a database that is in use.</summary>
    IScriptEffects ScriptEffects { get; }

    /// <summary>Types of the schema language to types of the database, and their SQL.</summary>
    ITypeMap TypeMap { get; }

    /// <summary>What counts as a difference.</summary>
    IDiffRules DiffRules { get; }

    /// <summary>In what order, and by what detours, differences are made.</summary>
    IChangePlanner ChangePlanner { get; }

    /// <summary>Changes to SQL.</summary>
    ISqlWriter SqlWriter { get; }
}
