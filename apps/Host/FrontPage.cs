using System.Net;
using System.Text;
using Ashlar.Hosting;

namespace Ashlar.Host;

/// <summary>What stands at <c>/</c>.</summary>
internal static class FrontPage
{
    /// <param name="apps">What is served.</param>
    /// <param name="namesSeedUsers">Their passwords are shown: in development.</param>
    public static string Write(IReadOnlyList<IApp> apps, bool namesSeedUsers)
    {
        var page = new StringBuilder("""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Ashlar's backends</title>
            <style>body { font: 16px/1.5 system-ui; max-width: 48rem; margin: 3rem auto; padding: 0 1rem } code, pre { background: #8881; padding: .1rem .3rem }</style>
            <h1>Ashlar's backends</h1>
            <ul>
              <li><a href="/docs">/docs</a>: every endpoint, to try out</li>
              <li><a href="/openapi/v1.json">/openapi/v1.json</a>: the same for programs</li>
              <li><a href="/health">/health</a>: is everything well?</li>
            </ul>

            """);
        foreach (var app in apps)
        {
            page.Append($"<h2>{Html(app.Name)}</h2>\n<p>{Html(app.Summary)} <code>{Html(app.Prefix + app.FirstPath)}</code></p>\n");
            if (namesSeedUsers && app.SeedUsers is not [])
            {
                page.Append($"<p>Sign in at <code>{Html(app.Prefix)}/auth/sign-in</code> as:</p>\n<ul>\n");
                foreach (var user in app.SeedUsers)
                {
                    page.Append($"  <li><code>{Html(user.Email)}</code> with <code>{Html(user.Password)}</code></li>\n");
                }

                page.Append("</ul>\n");
            }
        }

        return page.Append("</html>\n").ToString();
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
