using Accounts.Data;
using Apps.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Accounts.Tests;

internal static class DiaryDatabase
{
    /// <summary>What the app has stored.</summary>
    public static AccountsDb Database(this AppServer server) => server.Services.GetRequiredKeyedService<AccountsDb>(server.App.Key);
}
