namespace Ashlar;

/// <summary>The fields of a model whose rows can be written: of a table, and not of a view.</summary>
public interface ITableFields;

/// <summary>The fields of a model whose changes are not counted: a row is changed by its key alone.</summary>
public interface IUnversionedFields : ITableFields;

/// <summary>The fields of a model with <c>@version</c>: a row is changed by its key and the version that it was read with.</summary>
public interface IVersionedFields : ITableFields;
