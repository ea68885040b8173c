namespace UniversalMfe.Core;

/// <summary>What can be done to a payment. Its name, in small letters, is the <c>transaction_type</c> of the row that records it.</summary>
public enum PaymentMove
{
    /// <summary>The payment is made; it waits for its owner.</summary>
    Create,

    /// <summary>The owner confirms it.</summary>
    Initiate,

    /// <summary>A vendor takes it up.</summary>
    Process,

    /// <summary>The money has moved.</summary>
    Complete,

    /// <summary>The money could not be moved.</summary>
    Fail,

    /// <summary>The owner takes it back, before the money has moved.</summary>
    Cancel,

    /// <summary>The owner tries a failed payment again.</summary>
    Retry,
}
