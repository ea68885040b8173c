using MachiQuest.Core.Deliveries;

namespace MachiQuest.Tests.Rules;

public class RetryRulesTests
{
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 4)]
    [InlineData(5, 16, 32)]
    [InlineData(20, 300, 600)]
    [InlineData(int.MaxValue, 300, 600)]
    public void Each_wait_is_twice_as_long_as_the_one_before_and_half_of_it_is_random(int attempt, int least, int most)
    {
        Assert.Equal(TimeSpan.FromSeconds(least), RetryRules.DelayAfter(attempt, random: 0));
        Assert.Equal(TimeSpan.FromSeconds(most), RetryRules.DelayAfter(attempt, random: 1));
    }
}
