namespace Ashlar;

/// <summary>A cursor was changed on its way, or belongs to a query with another order.</summary>
public sealed class CursorException()
    : AshlarException("The cursor cannot be read: it was changed, or it belongs to a query with another order; begin again without a cursor.");
