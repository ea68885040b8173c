using Ashlar.Database.Scripts.Effects;

namespace Ashlar.Database.Dialects;

/// <summary>A dialect that also reaches databases. One that does not still diffs schemas and writes scripts.</summary>
public interface ILiveDialect : IDialect
{
    /// <summary>Opens databases and shadow databases.</summary>
    IConnector Connector { get; }

    /// <summary>Reads the structure of a live database.</summary>
    IInspector Inspector { get; }

    /// <summary>Runs scripts and says what they lock and rewrite.</summary>
    IScriptTracer ScriptTracer { get; }

    /// <summary>The table that remembers what was applied.</summary>
    IHistoryTable HistoryTable { get; }

    /// <summary>Errors of the driver in words for the user.</summary>
    IErrorTranslator ErrorTranslator { get; }

    /// <summary>Values of any column as text.</summary>
    IValueText ValueText { get; }

    /// <summary>Moves rows from one database to another.</summary>
    IRowTransfer RowTransfer { get; }

    /// <summary>What statements written by hand take and give.</summary>
    IQueryInspector QueryInspector { get; }
}
