using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Statements;

/// <summary>One of the things that an ALTER TABLE does.</summary>
public abstract record TableAction(TextSpan Span);

public sealed record AddColumnAction(TextSpan Span, ColumnDefinition Column) : TableAction(Span);

public sealed record DropColumnAction(TextSpan Span, string Column, bool Cascades) : TableAction(Span);

/// <param name="Using">The expression that makes the new value; empty where the database casts by itself.</param>
public sealed record ChangeTypeAction(TextSpan Span, string Column, SqlType Type, IReadOnlyList<SqlToken> Using) : TableAction(Span);

public sealed record SetNotNullAction(TextSpan Span, string Column) : TableAction(Span);

public sealed record DropNotNullAction(TextSpan Span, string Column) : TableAction(Span);

public sealed record SetDefaultAction(TextSpan Span, string Column, IReadOnlyList<SqlToken> Default) : TableAction(Span);

public sealed record DropDefaultAction(TextSpan Span, string Column) : TableAction(Span);

public sealed record AddIdentityAction(TextSpan Span, string Column) : TableAction(Span);

public sealed record AddConstraintAction(TextSpan Span, ConstraintDefinition Constraint) : TableAction(Span);

public sealed record DropConstraintAction(TextSpan Span, string Name) : TableAction(Span);

public sealed record ValidateConstraintAction(TextSpan Span, string Name) : TableAction(Span);

public sealed record RenameTableAction(TextSpan Span, string Name) : TableAction(Span);

public sealed record RenameColumnAction(TextSpan Span, string Column, string Name) : TableAction(Span);

public sealed record RenameConstraintAction(TextSpan Span, string Constraint, string Name) : TableAction(Span);

public sealed record SetSchemaAction(TextSpan Span, string Schema) : TableAction(Span);

/// <summary>SET LOGGED or SET UNLOGGED.</summary>
public sealed record SetLoggedAction(TextSpan Span, bool IsLogged) : TableAction(Span);

/// <summary>SET TABLESPACE or SET ACCESS METHOD.</summary>
public sealed record SetStorageAction(TextSpan Span) : TableAction(Span);

/// <summary>ENABLE or DISABLE TRIGGER.</summary>
public sealed record ToggleTriggerAction(TextSpan Span) : TableAction(Span);

public sealed record AttachPartitionAction(TextSpan Span, ObjectName Partition) : TableAction(Span);

public sealed record DetachPartitionAction(TextSpan Span, ObjectName Partition, bool IsConcurrent) : TableAction(Span);

/// <summary>Settings of the table or of a column that concern no row, such as statistics targets.</summary>
public sealed record SetOptionsAction(TextSpan Span) : TableAction(Span);

public sealed record OtherAction(TextSpan Span) : TableAction(Span);
