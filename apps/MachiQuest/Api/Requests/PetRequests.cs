using System.ComponentModel.DataAnnotations;

namespace MachiQuest.Api.Requests;

/// <summary>What a user says about a pet.</summary>
public abstract record PetBase
{
    /// <summary>1 to 100 characters.</summary>
    [StringLength(100, MinimumLength = 1), PlainText]
    public string? Name { get; init; }

    /// <summary>1 to 20 small letters.</summary>
    [RegularExpression("^[a-z]{1,20}$")]
    public string? Color { get; init; }
}

/// <summary>A pet needs a name; it is green unless the user says otherwise.</summary>
public sealed record NewPet : PetBase, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Name is null ? [new("the pet needs a name", ["name"])] : [];
}

/// <summary>What is left out stays as it is.</summary>
public sealed record PetChanges : PetBase;
