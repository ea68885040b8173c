namespace Ashlar;

/// <summary>The fields of a model whose rows can be written: of a table, and not of a view.</summary>
public interface ITableFields;
