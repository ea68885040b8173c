using System.ComponentModel.DataAnnotations;

namespace MachiQuest.Api.Requests;

/// <param name="Days">How many days the figures are about, today included: 1 to 90; 7 without it.</param>
public readonly record struct DashboardRequest([property: Range(1, 90)] int? Days);
