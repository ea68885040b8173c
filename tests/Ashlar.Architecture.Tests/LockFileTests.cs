using Ashlar.Testing;

namespace Ashlar.Architecture.Tests;

public class LockFileTests
{
    [Fact]
    public void No_lock_file_records_where_packages_came_from()
    {
        foreach (var file in RepositoryFiles.Below("", "package-lock.json"))
        {
            Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Repository.PathOf(file)), StringComparison.Ordinal);
        }
    }
}
