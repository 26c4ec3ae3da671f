"""What the ADX profile says of the structure of every message, whatever its code lists, written as a schema."""

SCHEMA = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:adx="urn:ihe:qrph:adx:2015"
           targetNamespace="urn:ihe:qrph:adx:2015" elementFormDefault="qualified">
  <xs:element name="adx">
    <xs:complexType>
      <xs:sequence><xs:element ref="adx:group" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="exported" type="xs:dateTime" use="required"/>
      <xs:anyAttribute namespace="##other" processContents="skip"/>
    </xs:complexType>
  </xs:element>
  <xs:element name="group">
    <xs:complexType>
      <xs:sequence><xs:element ref="adx:dataValue" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="orgUnit" type="xs:token" use="required"/>
      <xs:attribute name="period" type="adx:interval" use="required"/>
      <xs:attribute name="dataSet" type="xs:token"/>
    </xs:complexType>
  </xs:element>
  <xs:element name="dataValue">
    <xs:complexType>
      <xs:sequence><xs:element name="annotation" type="xs:string" minOccurs="0"/></xs:sequence>
      <xs:attribute name="dataElement" type="xs:token" use="required"/>
      <xs:attribute name="value" type="xs:decimal" use="required"/>
    </xs:complexType>
  </xs:element>
  <xs:simpleType name="interval">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}/P[0-9]+[DWMY]"/></xs:restriction>
  </xs:simpleType>
</xs:schema>
"""
