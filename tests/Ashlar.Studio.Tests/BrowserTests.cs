namespace Ashlar.Studio.Tests;

/// <summary>The page in a real browser, from the address on the terminal to the row in the database.</summary>
public class BrowserTests
{
    /// <summary>A row of the table, by the text in it.</summary>
    private const string Row = "const row = text => [...document.querySelectorAll('tbody tr')].find(r => r.innerText.includes(text));";

    [Fact]
    public async Task Rows_are_shown_filtered_edited_added_followed_and_deleted()
    {
        await using var project = await StudioProject.StartAsync("sqlite");
        await project.InsertAsync("User", new { email = "ann@example.com", name = "Ann <b>Lee</b>", role = "ADMIN", born = "2001-02-03T04:05:06Z" });
        await project.InsertAsync("User", new { email = "bob@example.com", name = "Bob" });
        await project.InsertAsync("Post", new { title = "First", authorId = "1" });
        await using var browser = await Chromium.OpenAsync(project.Address);

        await browser.UntilAsync("document.querySelectorAll('tbody tr').length === 2");
        Assert.Equal("", await browser.EvaluateAsync("location.hash"));
        Assert.Equal("User Post Tag Membership Visit ActiveUser", await browser.EvaluateAsync("[...document.querySelectorAll('#models button')].map(b => b.firstChild.textContent).join(' ')"));
        Assert.Equal("Ann <b>Lee</b>", await browser.EvaluateAsync("document.querySelectorAll('tbody td')[3].textContent"));
        Assert.DoesNotContain("s3cret", await browser.EvaluateAsync("document.documentElement.outerHTML"), StringComparison.Ordinal);
        await SaveScreenshotAsync(browser);

        // A cell: double-click, a new value, Enter.
        await browser.EvaluateAsync($$"""
            { {{Row}} const cell = row('bob@').cells[3]; cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
              const input = cell.querySelector('input'); input.value = 'Robert'; input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })); }
            """);
        await browser.UntilAsync("document.querySelector('#message').textContent === 'name saved'");
        Assert.Equal("Robert", await project.ScalarAsync("SELECT \"name\" FROM \"users\" WHERE \"id\" = 2"));

        // The database's refusal is shown, and the row stays as it was.
        await browser.EvaluateAsync($$"""
            { {{Row}} const cell = row('bob@').cells[2]; cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
              cell.querySelector('input').value = 'ann@example.com'; cell.querySelector('button.main').click(); }
            """);
        await browser.UntilAsync("document.querySelector('#message.bad')?.textContent.includes('UNIQUE')");

        // A new row.
        await browser.EvaluateAsync("""
            [...document.querySelectorAll('#bar button')].find(b => b.textContent === 'Add row').click();
            { const input = document.querySelector('dialog input[aria-label=email]'); input.value = 'cid@example.com'; input.dispatchEvent(new Event('input')); }
            document.querySelector('dialog button[type=submit]').click();
            """);
        await browser.UntilAsync("document.querySelectorAll('tbody tr').length === 3 && !document.querySelector('dialog')");

        // A filter.
        await browser.EvaluateAsync("""
            { const form = document.querySelector('form.filter'); const [field, operator] = form.querySelectorAll('select');
              field.value = 'email'; field.dispatchEvent(new Event('change')); operator.value = 'contains'; operator.dispatchEvent(new Event('change'));
              form.querySelector('input').value = 'cid'; form.requestSubmit(); }
            """);
        await browser.UntilAsync("document.querySelector('#total').textContent === '1–1 of 1 row'");

        // Rows are deleted after a question.
        await browser.EvaluateAsync("""
            window.confirm = () => true; document.querySelector('tbody input').click();
            [...document.querySelectorAll('#bar button')].find(b => b.textContent === 'Delete').click();
            """);
        await browser.UntilAsync("document.querySelector('#total').textContent === '0 of 0 rows'");
        Assert.Equal("2", await project.ScalarAsync("SELECT COUNT(*) FROM \"users\""));

        // From a user to the posts.
        await browser.EvaluateAsync("document.querySelector('.chip button').click()");
        await browser.UntilAsync("document.querySelectorAll('tbody tr').length === 2");
        await browser.EvaluateAsync($$"""{ {{Row}} [...row('ann@').querySelectorAll('button')].find(b => b.textContent === 'posts →').click(); }""");
        await browser.UntilAsync("document.querySelector('#bar h2').textContent === 'Post' && document.querySelector('tbody').innerText.includes('First')");
    }

    /// <summary>For people: what the page looks like.</summary>
    private static async Task SaveScreenshotAsync(Chromium browser)
    {
        var picture = await browser.ScreenshotAsync();
        Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
        if (Environment.GetEnvironmentVariable("ASHLAR_TEST_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "studio.png"), picture);
        }
    }
}
