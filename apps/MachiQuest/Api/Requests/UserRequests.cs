using System.ComponentModel.DataAnnotations;

namespace MachiQuest.Api.Requests;

/// <summary>What a user says about themselves. E-mail address and password come with <c>/auth/register</c>, which makes the user.</summary>
public abstract record UserBase
{
    /// <summary>1 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 1), PlainText]
    public string? DisplayName { get; init; }
}

/// <summary>What is left out stays as it is.</summary>
public sealed record UserChanges : UserBase;
