using System.Net;
using System.Net.Sockets;

namespace Accounts.Core;

/// <summary>Who counts as one caller when tries are limited.</summary>
internal static class NetworkAddress
{
    /// <summary>Whoever has one address of version 6 has the 2^64 of its network, so that counts as a whole.</summary>
    public static string KeyOf(string? address) =>
        IPAddress.TryParse(address, out var parsed) && parsed is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(parsed.GetAddressBytes(), 0, 8)
            : address ?? "";
}
