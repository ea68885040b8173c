namespace Ashlar.Drivers;

/// <summary>What a database writes differently. Shared code asks it for facts and never for its name.</summary>
public abstract class Dialect
{
    /// <summary>The database's name under OpenTelemetry's conventions (<c>db.system.name</c>).</summary>
    public abstract string SystemName { get; }

    /// <summary>Equality that counts two NULLs as equal, with a space on both sides.</summary>
    public virtual string NotDistinctOperator => " IS NOT DISTINCT FROM ";

    /// <summary>Inequality that counts a NULL as different from any value, with a space on both sides.</summary>
    public virtual string DistinctOperator => " IS DISTINCT FROM ";

    /// <summary>What must stand before <c>OFFSET</c> where no limit is asked for; empty where nothing must.</summary>
    public virtual string UnlimitedLimit => "";

    /// <summary>The largest limit of rows that stands in a statement as a number, and not as a parameter; 0 where all are parameters.</summary>
    /// <remarks>A planner that does not know the limit expects many rows, and may so find no plan that serves every call.</remarks>
    public virtual int LargestWrittenLimit => 0;

    /// <summary>What stands before a statement to ask for its plan instead of running it, with a space behind. The plan's steps are the rows' last column.</summary>
    public virtual string ExplainPrefix => "EXPLAIN ";

    /// <summary>The error about a foreign key says which one it is.</summary>
    public virtual bool NamesForeignKeys => false;

    /// <summary>How many new rows are taken as lists; <see langword="null"/> where one statement for each row is as quick.</summary>
    public virtual ListInsert? ListInsert => null;

    /// <summary>How statements that write stand in a batch; <see langword="null"/> where a connection has no batches, and statements are as cheap one by one.</summary>
    public virtual BatchForm? BatchForm => null;

    /// <summary>What ends a SELECT whose rows nobody else may change before the transaction ends, with a space before it; empty where one writer at a time is the rule.</summary>
    public virtual string RowLock => "";

    /// <summary>Whether rows without a value come first in ascending order, where the query does not say it.</summary>
    public abstract bool SortsNullsFirst { get; }

    /// <summary>How a function is written: SQL with <c>{0}</c>, <c>{1}</c> … in the places of the arguments.</summary>
    public abstract string TemplateOf(SqlFunction function);

    /// <summary>The type of plain values that no column stands beside, for a database that does not know it by the value; <see langword="null"/> where it does.</summary>
    /// <param name="type">The C# type, not nullable.</param>
    public virtual string? TypeOfPlain(Type type) => null;

    /// <summary>How the database computes with a type behind <c>@db.</c>; <see langword="null"/> where it does as with the field's own type, or has no such type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isList">The column holds a list of such values.</param>
    public virtual NativeForm? FormOf(Models.NativeType type, bool isList) => null;

    /// <summary>
    /// Refuses a computed value that a column of the type cannot hold: SQL with <c>{0}</c> in the place of the value; <see langword="null"/> where the database does so by itself.
    /// </summary>
    /// <param name="storedType">The C# type of what the column stores, not nullable.</param>
    public virtual string? LimitOf(Type storedType) => null;

    /// <summary>What an update is joined with, so that what it computes of other rows is what they were before it; empty where that is so anyway.</summary>
    public virtual string UpdateSource => "";

    /// <summary>A deletion goes row by row: it tells nothing of a row that went with another one before its own turn came, and gives one that another one changed as it is then.</summary>
    public virtual bool DeletesRowByRow => false;

    /// <summary>What stands behind the columns of <c>RETURNING</c> to ask whether an upsert made the row; empty where no other writer can come between two statements of a transaction.</summary>
    public virtual string MadeRowMark => "";

    /// <summary>A whole number that is the only key is made where it is written as NULL, and a row without any column cannot be an upsert.</summary>
    public virtual bool MakesKeyOfNull => false;

    /// <summary>A subquery may be grouped by values of the rows around it.</summary>
    public virtual bool GroupsByOuterRows => true;

    /// <summary>Enums are types of the database.</summary>
    public virtual bool HasEnums => false;

    /// <summary>Writes a placeholder.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="number">The placeholder's number, from 1.</param>
    public abstract void WritePlaceholder(SqlWriter writer, int number);

    /// <summary>Writes <c>IN (…)</c> over a list that is one parameter.</summary>
    /// <param name="writer">The statement. The caller adds the list.</param>
    /// <param name="storedType">The C# type of what is stored of the list's values.</param>
    public abstract void WriteInList(SqlWriter writer, Type storedType);

    /// <summary>Writes <c>IN (…)</c> behind a row of columns, over lists that are one parameter each: the n-th entries of the lists belong together.</summary>
    /// <param name="writer">The statement. The caller adds the lists.</param>
    /// <param name="columns">The columns, of each of which there is a list.</param>
    public abstract void WriteInLists(SqlWriter writer, IReadOnlyList<Models.ColumnDescriptor> columns);

    /// <summary>Writes whether a text contains, starts with or ends with another.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="match">The text, what to look for, and how.</param>
    public abstract void WriteTextMatch(SqlWriter writer, TextMatch match);

    /// <summary>Writes whether a row has the words of a search.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="search">The row, and what is looked for. Any text is a search, and none is an error.</param>
    public abstract void WriteSearch(SqlWriter writer, TextSearch search);

    /// <summary>Writes how well a row fits a search: the larger the better.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="search">The row, and what is looked for.</param>
    public abstract void WriteSearchRank(SqlWriter writer, TextSearch search);

    /// <summary>Writes the piece of a text in which the words of a search stand.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="headline">The text, and how words are marked.</param>
    public abstract void WriteHeadline(SqlWriter writer, SearchHeadline headline);
}
