namespace Ashlar.Database.Scripts.Statements;

/// <summary>What a CREATE, ALTER or DROP is about.</summary>
public enum ObjectKind
{
    Other,
    Table,
    Index,
    View,
    MaterializedView,
    Sequence,
    Type,
    Domain,
    Schema,
    Database,
    Function,
    Trigger,
    Extension,
    Policy,
}
