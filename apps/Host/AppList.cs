using Ashlar.Hosting;
using CtoProjects;
using MachiQuest;
using PetTracker;
using UniversalMfe;

namespace Ashlar.Host;

/// <summary>What the process serves. A new app is a line here.</summary>
public static class AppList
{
    public static IReadOnlyList<IApp> All { get; } =
    [
        new PetTrackerApp(),
        new CtoProjectsApp(),
        new MachiQuestApp(),
        new MfeApp(),
    ];
}
