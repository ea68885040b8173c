using System.Diagnostics.CodeAnalysis;

namespace Accounts.Core;

/// <summary>E-mail addresses as they are compared and stored.</summary>
public static class EmailAddress
{
    /// <summary>Without blanks round it, and in small letters: nobody has two accounts that differ by case.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Addresses are shown to people, and people write them small.")]
    public static string Normalize(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().ToLowerInvariant();
    }
}
