using System.ComponentModel.DataAnnotations;

namespace MachiQuest.Api.Requests;

/// <summary>Something to read, in one line: neither empty nor with control characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlainTextAttribute() : ValidationAttribute("expected text in one line")
{
    public override bool IsValid(object? value) => value is null || (value is string text && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl));
}
