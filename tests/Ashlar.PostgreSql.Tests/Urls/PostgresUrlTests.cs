using Npgsql;

namespace Ashlar.PostgreSql.Tests.Urls;

public class PostgresUrlTests
{
    private static PostgresUrl Parse(string url)
    {
        var parsed = PostgresUrlParser.Parse(url, out var problems);
        Assert.Empty(problems);
        return parsed!;
    }

    private static UrlProblem ProblemOf(string url)
    {
        Assert.Null(PostgresUrlParser.Parse(url, out var problems));
        return Assert.Single(problems);
    }

    [Fact]
    public void Its_parts_are_decoded()
    {
        var url = Parse("postgresql://us%40er:p%3Aw%2F@db.test:6543/my%20db?application_name=a%26b");

        Assert.Equal(("us@er", "p:w/", "my db", "a&b"), (url.User, url.Password, url.Database, url.ApplicationName));
        Assert.Equal([new("db.test", 6543)], url.Hosts);
    }

    [Fact]
    public void What_it_leaves_out_is_as_in_Prisma()
    {
        var url = Parse("postgres://");

        Assert.Equal([new("localhost", 5432)], url.Hosts);
        Assert.Equal((null, null, "postgres", "prefer"), (url.User, url.Password, url.Database, url.SslMode));
        Assert.Equal((Environment.ProcessorCount * 2) + 1, url.ConnectionLimit);
        Assert.Equal((10, 5, 0), (url.PoolTimeout.TotalSeconds, url.ConnectTimeout.TotalSeconds, url.SocketTimeout.TotalSeconds));
        Assert.Equal((0, 300), (url.MaxConnectionLifetime.TotalSeconds, url.MaxIdleConnectionLifetime.TotalSeconds));
        Assert.Null(url.IsPooled);
        Assert.Null(url.StatementCacheSize);
    }

    [Theory]
    [InlineData("postgresql://a,b:2/db", "a:5432 b:2")]
    [InlineData("postgresql://[::1]:5433/db", "::1:5433")]
    [InlineData("postgresql://%2Fvar%2Frun/db", "/var/run:5432")]
    [InlineData("postgresql:///db?host=/var/run&port=5", "/var/run:5")]
    [InlineData("postgresql://a:1,b:2/db?port=5", "a:5 b:5")]
    [InlineData("postgresql://localhost:6/db?host=/var/run", "/var/run:6")]
    [InlineData("postgresql://localhost:6/db?host=a,b&port=5", "a:5 b:5")]
    [InlineData("postgresql://u:p@ss@h/db", "h:5432")]
    public void Hosts(string url, string expected) =>
        Assert.Equal(expected, string.Join(' ', Parse(url).Hosts.Select(h => $"{h.Name}:{h.Port}")));

    [Theory]
    [InlineData("", SslMode.Prefer)]
    [InlineData("sslmode=disable", SslMode.Disable)]
    [InlineData("sslmode=disable&sslaccept=strict", SslMode.Disable)]
    [InlineData("sslmode=require", SslMode.Require)]
    [InlineData("sslmode=require&sslaccept=strict", SslMode.VerifyFull)]
    [InlineData("sslmode=require&sslaccept=accept_invalid_certs", SslMode.Require)]
    [InlineData("sslmode=require&sslrootcert={file}", SslMode.VerifyCA)]
    [InlineData("sslmode=require&sslcert={file}", SslMode.VerifyCA)]
    [InlineData("sslmode=require&sslcert={file}&sslkey={file}", SslMode.Require)]
    [InlineData("sslmode=verify-ca", SslMode.VerifyCA)]
    [InlineData("sslmode=verify-full", SslMode.VerifyFull)]
    public void A_mode_of_encryption_is_what_it_says(string parameters, SslMode expected)
    {
        var url = Parse("postgresql://h/db?" + parameters.Replace("{file}", typeof(PostgresUrlTests).Assembly.Location, StringComparison.Ordinal));

        Assert.Equal(expected, PostgresConnectionString.Of(url).SslMode);
    }

    [Fact]
    public void Every_parameter_reaches_the_driver()
    {
        var file = typeof(PostgresUrlTests).Assembly.Location;
        var url = Parse(
            "postgresql://u:p@h:1/db?schema=my\"s&application_name=app&options=-c%20geqo%3Doff&connect_timeout=7&socket_timeout=8&keepalives_idle=9"
            + $"&sslnegotiation=direct&sslmode=require&sslrootcert={file}&sslidentity={file}&sslpassword=secret&channel_binding=require&target_session_attrs=primary");

        var text = PostgresConnectionString.Of(url);

        Assert.Equal(("h:1,h:1", "db", "u", "p", false), (text.Host, text.Database, text.Username, text.Password, text.Pooling));
        Assert.Equal(("\"my\"\"s\"", "app", "-c geqo=off"), (text.SearchPath, text.ApplicationName, text.Options));
        Assert.Equal((7, 8, 9), (text.Timeout, text.CommandTimeout, text.TcpKeepAliveTime));
        Assert.Equal((file, file, "secret"), (text.RootCertificate, text.SslCertificate, text.SslPassword));
        Assert.Equal((SslNegotiation.Direct, ChannelBinding.Require, "primary"), (text.SslNegotiation, text.ChannelBinding, text.TargetSessionAttributes));
        Assert.Null(PostgresConnectionString.Of(url, hasSettings: false).SearchPath);
    }

    [Theory]
    [InlineData("connection_limit=0", "\"connection_limit\"", "from 1")]
    [InlineData("connection_limit=many", "\"connection_limit\"", "\"many\"")]
    [InlineData("pool_timeout=-1", "\"pool_timeout\"", "from 0")]
    [InlineData("pool_timeout=2147484", "\"pool_timeout\"", "to 2147483")]
    [InlineData("keepalives_idle=32768", "\"keepalives_idle\"", "to 32767")]
    [InlineData("port=65536", "\"port\"", "to 65535")]
    [InlineData("schema=a%00", "\"schema\"", "a text")]
    [InlineData("sslnegotiation=direct", "\"sslnegotiation\"", "\"sslmode\" is \"prefer\"")]
    [InlineData("pgbouncer=yes", "\"pgbouncer\"", "\"true\" or \"false\"")]
    [InlineData("sslmode=strict", "\"sslmode\"", "\"verify-full\"")]
    [InlineData("sslrootcert=/no/such/file", "\"sslrootcert\"", "path of a file")]
    [InlineData("schema=", "\"schema\"", "a text")]
    [InlineData("conection_limit=5", "\"conection_limit\"", "no parameter")]
    public void A_wrong_parameter_is_named_with_what_it_may_be(string parameter, string name, string part)
    {
        var problem = ProblemOf("postgresql://u:secret@h/db?" + parameter);

        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once()
    {
        PostgresUrlParser.Parse("postgresql://h/db?schema=&foo=1&pgbouncer=2", out var problems);

        Assert.Equal(3, problems.Count);
    }

    [Theory]
    [InlineData("mysql://u:hunter2@h/db")]
    [InlineData("u:hunter2@h/db")]
    [InlineData("postgresql:u:hunter2@h/db")]
    [InlineData("postgresql://u:hun/ter2@h/db")]
    [InlineData("postgresql://u:hun?ter2@h/db")]
    [InlineData("postgresql://u:hun?ter2=x@h/db")]
    [InlineData("postgresql://h:hunter2/db")]
    [InlineData("postgresql://h:99999/db")]
    [InlineData("postgresql://h/db?password=")]
    public void No_message_holds_a_password(string url)
    {
        Assert.Null(PostgresUrlParser.Parse(url, out var problems));

        Assert.NotEmpty(problems);
        Assert.DoesNotContain(problems, p => p.ToString().Contains("ter2", StringComparison.Ordinal));
    }
}
