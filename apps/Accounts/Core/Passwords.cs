using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Accounts.Core;

/// <summary>Passwords: which are good enough, how they are hashed, whether one is right.</summary>
public sealed class Passwords
{
    public const int MinLength = 8;

    public const int MaxLength = 128;

    private readonly PasswordHasher<Passwords> _hasher;

    /// <summary>Compared where there is no user, so that it takes as long.</summary>
    private readonly string _nobodys;

    /// <param name="iterations">How often the hash is repeated: what a guess costs.</param>
    public Passwords(int iterations)
    {
        _hasher = new PasswordHasher<Passwords>(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _nobodys = Hash(Guid.NewGuid().ToString());
    }

    /// <summary>The hash of a user who has no password yet: none is right.</summary>
    public const string None = "";

    public string Hash(string password) => _hasher.HashPassword(this, password);

    /// <param name="hash"><see langword="null"/> where there is no such user, <see cref="None"/> where the user has no password: the answer is no, and takes as long.</param>
    /// <param name="password">What was given.</param>
    public PasswordVerificationResult Verify(string? hash, string password)
    {
        var isThere = !string.IsNullOrEmpty(hash);
        var result = _hasher.VerifyHashedPassword(this, isThere ? hash! : _nobodys, password);
        return isThere ? result : PasswordVerificationResult.Failed;
    }

    /// <returns>What is wrong with the password; <see langword="null"/> where nothing is.</returns>
    public static string? Weakness(string password, string email) => password.Length switch
    {
        < MinLength => $"expected at least {MinLength} characters",
        > MaxLength => $"expected at most {MaxLength} characters",
        _ when IsOfEmail(password, email) => "expected something else than the e-mail address",
        _ when password.Distinct().Count() < 3 => "expected more than one or two different characters",
        _ => null,
    };

    private static bool IsOfEmail(string password, string email) =>
        string.Equals(password.Trim(), email, StringComparison.OrdinalIgnoreCase)
        || string.Equals(password.Trim(), email.Split('@')[0], StringComparison.OrdinalIgnoreCase);
}
