using System.ComponentModel.DataAnnotations;
using MachiQuest.Data;

namespace MachiQuest.Api.Requests;

/// <summary>What a user says about a goal.</summary>
public abstract record GoalBase
{
    /// <summary>1 to 200 characters.</summary>
    [StringLength(200, MinimumLength = 1), PlainText]
    public string? Title { get; init; }

    /// <summary>1 to 1 000 000 of the kind, in each period.</summary>
    [Range(1, 1_000_000)]
    public int? Target { get; init; }
}

/// <summary>A goal needs a title, a target, a kind and a period.</summary>
public sealed record NewGoal : GoalBase, IValidatableObject
{
    public EventKind? Kind { get; init; }

    public GoalPeriod? Period { get; init; }

    /// <summary>From which day (UTC) on events count; today without it.</summary>
    public DateOnly? StartsOn { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Name, bool IsMissing)[] needed = [("title", Title is null), ("target", Target is null), ("kind", Kind is null), ("period", Period is null)];
        foreach (var (name, _) in needed.Where(n => n.IsMissing))
        {
            yield return new ValidationResult($"the goal needs a {name}", [name]);
        }

        if (StartsOn is { Year: < 2000 or > 2100 })
        {
            yield return new ValidationResult("expected a day of the years 2000 to 2100", ["startsOn"]);
        }
    }
}

/// <summary>What is left out stays as it is. Kind and period stay always: another kind is another goal.</summary>
public sealed record GoalChanges : GoalBase;
