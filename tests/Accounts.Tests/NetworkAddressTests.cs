using Accounts.Core;

namespace Accounts.Tests;

public class NetworkAddressTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData(null, null, true)]
    public void A_network_of_version_6_counts_as_one_caller(string? one, string? other, bool isSame) =>
        Assert.Equal(isSame, NetworkAddress.KeyOf(one) == NetworkAddress.KeyOf(other));
}
