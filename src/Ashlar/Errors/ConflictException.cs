namespace Ashlar;

/// <summary>Somebody else was faster: a row was changed since it was read, or two transactions could not both succeed.</summary>
public sealed class ConflictException : AshlarException
{
    private ConflictException(string message, string? modelName, Exception? innerException)
        : base(message, innerException) => ModelName = modelName;

    /// <summary>The model whose row has a newer version; <see langword="null"/> where two transactions met.</summary>
    public string? ModelName { get; }

    internal static ConflictException OfVersion(string modelName) =>
        new($"The row of \"{modelName}\" was changed since it was read; read it again and repeat the change.", modelName, innerException: null);

    internal static ConflictException OfTransactions(Exception innerException) =>
        new("The transaction was rolled back because another one changed the same rows; run it again.", modelName: null, innerException);
}
