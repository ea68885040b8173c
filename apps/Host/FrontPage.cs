using PetTracker;

namespace Ashlar.Host;

/// <summary>What stands at <c>/</c>.</summary>
internal static class FrontPage
{
    public const string Html = $"""
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Ashlar's backends</title>
        <style>body {"{"} font: 16px/1.5 system-ui; max-width: 44rem; margin: 3rem auto; padding: 0 1rem {"}"} code, pre {"{"} background: #8881; padding: .1rem .3rem {"}"}</style>
        <h1>Ashlar's backends</h1>
        <ul>
          <li><a href="/docs">/docs</a>: every endpoint, to try out</li>
          <li><a href="/openapi/v1.json">/openapi/v1.json</a>: the same for programs</li>
          <li><a href="/health">/health</a>: is everything well?</li>
        </ul>
        <h2>PetTracker</h2>
        <p>Pets, and what was done for them: <code>{HostApplication.PetTrackerPrefix}/pets</code>.
        While in development, the header <code>{Authentication.DevelopmentUser.Header}</code> says who you are; the seed made <code>{Seed.User}</code>.</p>
        <pre>curl -H '{Authentication.DevelopmentUser.Header}: {Seed.User}' http://127.0.0.1:5080{HostApplication.PetTrackerPrefix}/pets</pre>
        </html>
        """;
}
