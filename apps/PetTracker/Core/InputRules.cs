namespace PetTracker.Core;

/// <summary>Checks every field before it tells about any: a user corrects a form once, not field after field.</summary>
internal sealed class InputRules
{
    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>The text without blanks round it; it has to have something in it.</summary>
    public string Required(string field, string? text, int maxLength)
    {
        if (Optional(field, text, maxLength) is { } given)
        {
            return given;
        }

        _errors[field] = [$"expected 1 to {maxLength} characters, but got none"];
        return "";
    }

    /// <summary>The text without blanks round it; <see langword="null"/> where nothing is left.</summary>
    public string? Optional(string field, string? text, int maxLength)
    {
        var given = text?.Trim();
        if (given?.Length > maxLength)
        {
            _errors[field] = [$"expected at most {maxLength} characters, but got {given.Length}"];
        }
        else if (given?.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) == true)
        {
            _errors[field] = ["expected text, but got control characters"];
        }

        return string.IsNullOrEmpty(given) ? null : given;
    }

    public int Between(string field, int? number, int least, int most, int usual)
    {
        if (number < least || number > most)
        {
            _errors[field] = [$"expected {least} to {most}, but got {number}"];
        }

        return number ?? usual;
    }

    /// <exception cref="InvalidInputException">A check failed.</exception>
    public void ThrowIfAnyFailed()
    {
        if (_errors.Count > 0)
        {
            throw new InvalidInputException(_errors);
        }
    }
}
