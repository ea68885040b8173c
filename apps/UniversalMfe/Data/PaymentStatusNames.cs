namespace UniversalMfe.Data;

/// <summary>The states as the schema spells them.</summary>
public static class PaymentStatusNames
{
    public static string Of(PaymentStatus status) => status.ToString().ToLowerInvariant();
}
