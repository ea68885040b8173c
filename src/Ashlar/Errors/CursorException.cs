namespace Ashlar;

/// <summary>A cursor was changed, belongs to a query with another order, or needs a row that is not there any more.</summary>
public sealed class CursorException : AshlarException
{
    internal CursorException()
        : this("The cursor cannot be read: it was changed, or it belongs to a query with another order; begin again without a cursor.")
    {
    }

    internal CursorException(string message)
        : base(message)
    {
    }
}
